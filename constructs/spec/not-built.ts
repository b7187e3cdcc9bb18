/** What the language has and this version does not build: refused by name. The docs are made from this table. */
import type { SpecCode } from "./codes";
import type { Path, Problem } from "./problem";
import type { ParsedSpec, Section } from "./schema/spec";

export interface NotBuilt {
  readonly section: Section;
  /** What it is, as the subject of a sentence. */
  readonly what: string;
  /** Steps below the entry at which it stands; none: the entry itself. */
  readonly find: (entry: never, spec: ParsedSpec) => Path | null;
}

const rule = <S extends Section>(
  section: S,
  what: string,
  find: (entry: ParsedSpec[S][string], spec: ParsedSpec) => Path | null,
): NotBuilt => ({ section, what, find });

const cloudOf = (spec: ParsedSpec, location: string | undefined): string | undefined => spec.locations[location ?? ""]?.cloud;
const builtClouds: readonly (string | undefined)[] = ["aws", undefined];
const elsewhere = (entry: { location?: string | undefined }, spec: ParsedSpec): Path | null =>
  builtClouds.includes(cloudOf(spec, entry.location)) ? null : ["location"];

export const notBuilt: readonly NotBuilt[] = [
  rule("networks", "networks on Google Cloud and Azure", elsewhere),
  rule("registries", "registries on Google Cloud and Azure", elsewhere),
  rule("clusters", "clusters on Google Cloud and Azure", elsewhere),
  rule("clusters", "orchestrators other than eks and ecs", ({ orchestrator }) =>
    orchestrator === "eks" || orchestrator === "ecs" ? null : ["orchestrator"],
  ),
  rule("hypervisors", "hosts on Google Cloud and Azure", elsewhere),
  rule("hypervisors", "hypervisors other than kvm", ({ hypervisor }) => (hypervisor === "kvm" ? null : ["hypervisor"])),
  rule("hypervisors", "guests of hypervisors", ({ guests }) => (Object.keys(guests).length === 0 ? null : ["guests"])),
  rule("images", "images that Berth builds", () => []),
  rule("services", "services", () => []),
  rule("domains", "domains", () => []),
];

export function checkBuilt(spec: ParsedSpec): (Problem & { readonly code: SpecCode })[] {
  return notBuilt.flatMap(({ section, what, find }) =>
    Object.entries(spec[section]).flatMap(([key, entry]) => {
      const steps = find(entry as never, spec);
      if (steps === null) return [];
      return [
        {
          code: "B8001",
          severity: "error",
          path: [section, key, ...steps],
          message: `cannot be made: ${what} are not built yet`,
          fix: `remove ${[section, key, ...steps].join(".")}`,
        } as const,
      ];
    }),
  );
}
