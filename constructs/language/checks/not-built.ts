/**
 * Parts of the language that this version does not build yet. Using one is an error, so that nothing is accepted and ignored. The reference is
 * generated from this table; a row is deleted as soon as its part is built.
 */
import type { notBuiltCodes } from "../codes/not-built";
import type { ParsedEntries } from "../entries";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { ParsedSpec, Section } from "../schema/spec";

/** The choices that this version builds. The caller of `readSpec` passes them in, because the language does not import implementations. */
export interface Built {
  readonly orchestrators: readonly string[];
}

export interface NotBuilt<S extends Section = Section> {
  readonly code: keyof typeof notBuiltCodes;
  readonly section: S;
  /** The plural that completes "This version of Berth does not build …". */
  readonly what: string;
  /** The path below the entry to the part that is not built; empty for the entry itself, null if the entry is built as a whole. */
  find(entry: ParsedSpec[S][string], built: Built): Path | null;
  /** Values that can be written instead; empty if there are none. */
  readonly allowed: (built: Built) => readonly string[];
}

const row = <S extends Section>(
  code: keyof typeof notBuiltCodes,
  section: S,
  what: string,
  find: NotBuilt<S>["find"],
  allowed: NotBuilt["allowed"] = () => [],
): NotBuilt<S> => ({ code, section, what, find, allowed });

export const notBuilt = [
  row("B8001", "services", "services", () => []),
  row("B8002", "images", "images", () => []),
  row("B8003", "domains", "domains", () => []),
  row("B8004", "hypervisors", "guests of hypervisors", ({ guests }) => (Object.keys(guests).length > 0 ? ["guests"] : null)),
  row(
    "B8006",
    "clusters",
    "other orchestrators",
    ({ orchestrator }, { orchestrators }) => (orchestrators.includes(orchestrator) ? null : ["orchestrator"]),
    ({ orchestrators }) => orchestrators,
  ),
] as const;

/** Reports parts that are not built, one problem for each entry and row. */
export function checkBuilt({ entries }: ParsedEntries, built: Built, report: Report): void {
  for (const each of notBuilt) {
    const { code, section, what } = each;
    const allowed = each.allowed(built).join(", ");
    const find: NotBuilt["find"] = each.find as never;
    for (const [key, entry] of entries[section]) {
      const below = find(entry as never, built);
      if (below === null) continue;
      const path = [section, key, ...below];
      report(code, path, {
        message: `This version of Berth does not build ${what}`,
        fix: `remove ${below.length === 0 ? "the entry" : below.join(".")}`,
        ...(allowed !== "" && { allowed }),
      });
    }
  }
}
