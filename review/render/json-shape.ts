/** The output of `berth review --format json`. Version 1 can get new fields; no field is removed, renamed or changes its meaning. */
import { z } from "zod";
import type { Finding } from "../model/finding";
import { topics } from "../model/finding";
import type { Verdict } from "../model/review";

const value = z.json().meta({ description: "Absent: not set. Secrets and user data are replaced by a note in parentheses" });
const certainty = z.enum(["certain", "possible"]);
const line = z.int().min(1).nullable();
const resourceId = z.string().meta({ description: "STACK/ADDRESS" });
const counts = z.strictObject({ create: z.int(), update: z.int(), replace: z.int(), delete: z.int(), move: z.int() });

const attribute = z.strictObject({
  path: z.string().meta({ description: "Dots between names, items of lists by index, * for an item of a set" }),
  before: value.optional(),
  after: value.optional(),
  sensitive: z.boolean(),
  replaces: certainty.nullable().meta({ description: "Whether this change alone replaces the resource" }),
  through: z
    .string()
    .nullable()
    .meta({ description: "Address of the replaced resource that is referred to, prefixed by STACK/ if it is in another stack" }),
});

const change = z.strictObject({
  stack: z.string(),
  address: z.string(),
  type: z.string(),
  name: z.string(),
  action: z.enum(["create", "update", "replace", "delete", "move", "forget"]),
  certainty,
  movedFrom: z.string().nullable(),
  constructPath: z.string().nullable(),
  specPath: z.string().nullable(),
  source: z.enum(["synth", "plan", "both"]).meta({ description: "Source of the information" }),
  attributes: z.array(attribute),
  causes: z
    .array(z.strictObject({ path: z.string(), certainty, through: z.string().nullable() }))
    .meta({ description: "Reasons of the replacement" }),
});

const spec = z.strictObject({
  path: z.string(),
  before: value.optional(),
  after: value.optional(),
  file: z.string().nullable(),
  line,
});

const cause = z.strictObject({
  paths: z.array(z.string()).meta({ description: "Several if one line applies to several locations" }),
  file: z.string().nullable(),
  line,
  changes: z.array(resourceId),
});

const finding = z.strictObject({
  kind: z.string(),
  topic: z.enum(topics),
  weight: z.enum(["block", "review", "info"] satisfies Finding["weight"][]),
  message: z.string(),
  details: z.array(z.string()),
  fix: z.string().nullable(),
  stack: z.string().nullable(),
  address: z.string().nullable(),
  specPath: z.string().nullable(),
  file: z.string().nullable(),
  line,
  column: line,
  data: z.json().meta({ description: "Data of this kind of finding; null if it has none" }),
});

const stack = z.strictObject({
  name: z.string(),
  action: z.enum(["create", "change", "delete", "none"]),
  specPath: z.string().nullable(),
  planned: z.boolean().meta({ description: "Whether a plan of the stack was read" }),
  waitsFor: z
    .array(z.strictObject({ stack: z.string(), outputs: z.array(z.string()) }))
    .meta({ description: "Its plan shows the change only after these are applied" }),
});

const coverage = z.strictObject({
  changed: z.int(),
  judged: z.int(),
  unknownTypes: z.array(z.strictObject({ type: z.string(), count: z.int() })),
});

export const reviewJson = z.strictObject({
  version: z.literal(1),
  verdict: z.enum(["blocked", "review", "safe", "no change"] satisfies Verdict[]),
  reasons: z.array(z.string()),
  counts,
  sides: z.strictObject({ base: z.string(), head: z.string() }),
  today: z.string().meta({ description: "The day for which waivers and support are checked" }),
  catalogDate: z.string().meta({ description: "Date of prices and support dates" }),
  stacks: z.array(stack),
  changes: z.array(change),
  spec: z.array(spec).meta({ description: "Values of the spec that differ" }),
  causes: z.array(cause).nullable().meta({ description: "Lines of the spec and their effects; null if one side has no spec" }),
  uncaused: z.array(resourceId).nullable().meta({ description: "Not caused by the spec but by the tool or the lock file" }),
  findings: z.array(finding),
  coverage,
});

export type ReviewJson = z.infer<typeof reviewJson>;

/** Draft 2020-12, as in docs/reference/review.schema.json. */
export const reviewJsonSchema = (): Record<string, unknown> => ({
  $id: "urn:berth:review:v1",
  title: "What `berth review --format json` prints, version 1",
  ...z.toJSONSchema(reviewJson, { io: "output" }),
});
