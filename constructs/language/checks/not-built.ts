/** What the language has and this version does not build: refused by name. The docs are made from this table; what gets built is deleted from it. */
import type { notBuiltCodes } from "../codes/not-built";
import type { ParsedEntries } from "../entries";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { ParsedSpec, Section } from "../schema/spec";

/** What of the language's choices this version builds. Whoever reads a spec says so: the language itself knows no implementation. */
export interface Built {
  readonly orchestrators: readonly string[];
}

export interface NotBuilt<S extends Section = Section> {
  readonly code: keyof typeof notBuiltCodes;
  readonly section: S;
  /** As the subject of a sentence. */
  readonly what: string;
  /** Steps below the entry to what is not built, none for the entry itself; null where all of the entry is built. */
  find(entry: ParsedSpec[S][string], built: Built): Path | null;
  /** What can be written instead; empty: nothing. */
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

/** Reports what is not built, one finding for each entry and row. */
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
