/** The schema of the lock file, which is validated before use. */
import { z } from "zod";
import type { StoredLocation } from "../types/location";
import type { Backend } from "../types/shared/state";
import { liveKinds } from "../units/unit-kinds";

const text = z.string();
const textOrNull = z.string().nullable();
const shared = { key: text, region: text, labels: z.record(text, text) };

const location = z.discriminatedUnion("cloud", [
  z.strictObject({
    cloud: z.literal("aws"),
    ...shared,
    partition: text,
    account: text,
    assumeRole: textOrNull,
    externalId: textOrNull,
    permissionsBoundary: textOrNull,
    rolePath: text,
  }),
  z.strictObject({ cloud: z.literal("google"), ...shared, project: text, impersonate: textOrNull }),
  z.strictObject({ cloud: z.literal("azure"), ...shared, subscription: text, tenant: textOrNull, resourceGroup: textOrNull }),
]) satisfies z.ZodType<StoredLocation>;

const backend = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("local"), path: text }),
  z.strictObject({ type: z.literal("s3"), bucket: text, key: text, region: text, assumeRole: textOrNull, kmsKey: textOrNull }),
  z.strictObject({ type: z.literal("gcs"), bucket: text, prefix: text, impersonate: textOrNull }),
  z.strictObject({
    type: z.literal("azurerm"),
    storageAccount: text,
    container: text,
    key: text,
    resourceGroup: textOrNull,
    subscription: textOrNull,
    tenant: textOrNull,
  }),
  z.strictObject({ type: z.literal("hcp"), organization: text, hostname: text, workspace: text, project: textOrNull }),
]) satisfies z.ZodType<Backend>;

const unit = z.strictObject({
  kind: z.enum(liveKinds),
  location,
  state: backend,
  needs: z.array(text),
  neededBy: z.array(text),
  protected: z.boolean(),
});

/** Increases with every incompatible change of the format. */
export const LOCK_VERSION = 1;

const choicePath = text.regex(/^[a-z]+(?:\.[^.\s]+)+$/, "must be a path of the spec");
const range = /\.ranges$/;
/** Images of hosts and of nodes: a version, a generation, or the mark of an own image. They become part of names in the output. */
const image = /^(?:hypervisors\.[^.]+(?:\.[^.]+)?|clusters\.[^.]+\.pools\.[^.]+)\.image$/;
const imageChoice = z.union([z.int().positive(), z.string().regex(/^(?:own|\d[\d.-]*)$/)]);
const part = /^networks\.[^.]+\.parts\./;

/** Checks only that a value is present: it comes from a JSON file, and a big lock has thousands of choices. */
const json = z.custom<unknown>((value) => value !== undefined, "is missing");

/** Ranges and parts are used before any request is compared, so their format is validated as well, and that of images. */
const choices = z.record(choicePath, z.strictObject({ need: json, chosen: json })).superRefine((all, context) => {
  for (const [path, { chosen }] of Object.entries(all)) {
    const format = formatOf(path);
    if (format !== null && !path.includes(".addons.") && !format.safeParse(chosen).success)
      context.addIssue({ code: "custom", path: [path, "chosen"], message: "is not a valid value of this choice", input: chosen });
  }
});

/** Days between which GKE does not upgrade a minor version: they become part of the output. */
const held = /^clusters\.[^.]+\.minorHeld$/;

function formatOf(path: string): z.ZodType | null {
  if (range.test(path)) return z.array(z.cidrv4()).min(1);
  if (part.test(path)) return z.int().nonnegative();
  if (held.test(path)) return z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable();
  return image.test(path) ? imageChoice : null;
}

export const lockSchema = z.strictObject({
  lockVersion: z.literal(LOCK_VERSION),
  catalogDate: z.iso.date(),
  choices,
  identities: z.record(choicePath, text),
  units: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), unit),
});
