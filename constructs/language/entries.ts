/** Parses the platform's own keys and each entry separately, so that an invalid entry hides no problem of another. */
import { z } from "zod";
import type { Fleets } from "./merge/fleet";
import type { Path } from "./problems/problem";
import type { Report, SpecProblem } from "./problems/reporter";
import { problemsOfIssues } from "./problems/zod-issues";
import { type FleetSection, lists, type ParsedSpec, platformKeys, type Section, sections, spec } from "./schema/spec";
import { expandedKey, key, locationKey } from "./schema/values";
import { shapeOf } from "./schema-shape/shape";
import { isMap, type PlainMap } from "./yaml/json";

/** Entries of every section as plain values, with fleets expanded. */
export type PlainSections = Readonly<Record<Section, ReadonlyMap<string, unknown>>>;

export const sectionNames = Object.keys(sections) as Section[];

/** The entries of every section; a section that is not a map is reported. */
export function sectionsOf(merged: PlainMap, fleets: Fleets, report: Report): PlainSections {
  const entriesOf = (section: Section): ReadonlyMap<string, unknown> => {
    const written = merged[section];
    if (written !== undefined && !isMap(written))
      report("B2003", [section], { message: `${section} must be a map of entries by key`, value: written });
    return section in fleets ? fleets[section as FleetSection].entries : new Map(isMap(written) ? Object.entries(written) : []);
  };
  if (merged.locations === undefined)
    report("B2002", ["locations"], { message: "locations is required", fix: "add locations with at least one entry" });
  else if (isMap(merged.locations) && Object.keys(merged.locations).length === 0)
    report("B2009", ["locations"], { message: "locations must have at least one entry", value: merged.locations });
  return Object.fromEntries(sectionNames.map((section) => [section, entriesOf(section)])) as PlainSections;
}

/** Valid entries by section; the platform's own keys if all of them are valid. */
export interface ParsedEntries {
  readonly platform: Omit<ParsedSpec, Section> | null;
  readonly entries: { readonly [S in Section]: Map<string, ParsedSpec[S][string]> };
}

type Source = (path: Path) => string | undefined;

/** Each schema returns new objects, so changing the result does not change the sources. */
export function parseEntries(merged: PlainMap, plain: PlainSections, source: Source, problems: SpecProblem[]): ParsedEntries {
  const entries = sectionNames.map((section) => {
    const parsed = new Map<string, unknown>();
    for (const [name, value] of plain[section]) {
      const result = parseOne(sections[section], value, [section, name], source, problems);
      if (result !== undefined) parsed.set(name, result);
    }
    return [section, parsed] as const;
  });
  return { platform: parsePlatform(merged, source, problems), entries: Object.fromEntries(entries) as unknown as ParsedEntries["entries"] };
}

/** @returns undefined if there are problems, which are added to `problems` */
export function parseOne<T extends z.ZodType>(
  schema: T,
  value: unknown,
  at: Path,
  source: Source,
  problems: SpecProblem[],
): z.output<T> | undefined {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  problems.push(...problemsOfIssues(result.error.issues, { value, shape: shapeOf(schema), at, source }));
  return undefined;
}

/** The platform's own keys. Unknown keys at the root are reported for each file. */
const platformSchema = z.object({ ...platformKeys, ...lists });

function parsePlatform(merged: PlainMap, source: Source, problems: SpecProblem[]): ParsedEntries["platform"] {
  const before = problems.length;
  const parsed = parseOne(platformSchema, merged, [], source, problems);
  return parsed === undefined || problems.length > before ? null : parsed;
}

const keySchemas: Readonly<Record<Section, z.ZodType>> = {
  locations: locationKey,
  outside: key,
  domains: spec.shape.domains.unwrap().keyType,
  networks: key,
  registries: key,
  clusters: key,
  hypervisors: key,
  images: key,
  services: key,
};

/** Reports keys with an invalid format. Keys of expanded entries are longer, and valid if both their parts are. */
export function checkKeys(merged: PlainMap, problems: SpecProblem[]): void {
  for (const section of sectionNames) {
    const written = merged[section];
    if (!isMap(written)) continue;
    const schema = z.record(keySchemas[section] as z.core.$ZodRecordKey, z.unknown());
    for (const name of Object.keys(written)) {
      const result = keySchemas[section].safeParse(name);
      if (result.success) continue;
      const { issues } = result.error;
      const issue: z.core.$ZodIssue = { code: "invalid_key", origin: "record", path: [name], issues, input: { [name]: null }, message: "" };
      problems.push(
        ...problemsOfIssues([issue], { value: { [name]: null }, shape: shapeOf(schema), at: [section], source: () => undefined }),
      );
    }
  }
}

/** Whether text has the form of a key: of a written entry, or of one expanded from a fleet. */
export const isKey = (text: string): boolean => expandedKey.safeParse(text).success;
