/** The schema of the lock file, which is validated before use: what it holds is written into the output. */
import { z } from "zod";
import { awsLocation, azureLocation, googleLocation } from "../../language/schema/location";
import {
  bucketName,
  containerName,
  hostName,
  kmsKey,
  organizationName,
  projectName,
  regionName,
  resourceGroupName,
} from "../../language/schema/names";
import { expandedKey, locationKey } from "../../language/schema/values";
import type { StoredLocation } from "../types/location";
import type { Backend } from "../types/shared/state";
import { heldParts } from "../units/held-parts";
import { liveKinds } from "../units/unit-kinds";
import { choiceKindAt, choiceKinds } from "./choice-kinds";

/** Text on one line, in which Terraform finds nothing to evaluate. */
const literal = z
  .string()
  .max(1024)
  .regex(/^(?!.*[$%]\{)[^\p{Cc}\u2028\u2029]*$/u, "must be text on one line without ${ and %{");
/** A value of the spec: in the form that the spec's schema requires, and literal. */
const asWritten = <S extends z.ZodType<string | undefined>>(form: S) =>
  literal.refine((value) => form.safeParse(value).success, "is not in the form of the spec");
const asWrittenOrNull = <S extends z.ZodType<string | undefined>>(form: S) => asWritten(form).nullable();

const region = asWritten(regionName);
const shared = { key: locationKey, region, labels: z.record(literal, literal) };
const aws = awsLocation.shape;
const google = googleLocation.shape;
const azure = azureLocation.shape;

const location = z.discriminatedUnion("cloud", [
  z.strictObject({
    cloud: z.literal("aws"),
    ...shared,
    partition: literal.regex(/^aws(?:-[a-z]+)*$/, "must be a partition"),
    account: asWritten(aws.account),
    assumeRole: asWrittenOrNull(aws.assumeRole),
    externalId: asWrittenOrNull(aws.externalId),
    permissionsBoundary: asWrittenOrNull(aws.permissionsBoundary),
    rolePath: asWritten(aws.rolePath),
  }),
  z.strictObject({
    cloud: z.literal("google"),
    ...shared,
    project: asWritten(google.project),
    impersonate: asWrittenOrNull(google.impersonate),
  }),
  z.strictObject({
    cloud: z.literal("azure"),
    ...shared,
    subscription: asWritten(azure.subscription),
    tenant: asWrittenOrNull(azure.tenant),
    resourceGroup: asWrittenOrNull(azure.resourceGroup),
  }),
]) satisfies z.ZodType<StoredLocation>;

/** `<platform>/<environment>/<stack>`, as states of stacks are always named. */
const steps = "[a-z][a-z0-9-]*/[a-z][a-z0-9]*/[a-z][a-z0-9-]*";
const stateKey = literal.regex(new RegExp(`^${steps}\\.tfstate$`), "must be the key of a stack's state");

const backend = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("local"),
    path: literal.regex(new RegExp(`^\\.berth/state/${steps}\\.tfstate$`), "must be the path of a stack's state"),
  }),
  z.strictObject({
    type: z.literal("s3"),
    bucket: asWritten(bucketName),
    key: stateKey,
    region,
    assumeRole: asWrittenOrNull(aws.assumeRole),
    kmsKey: asWrittenOrNull(kmsKey),
  }),
  z.strictObject({
    type: z.literal("gcs"),
    bucket: asWritten(bucketName),
    prefix: literal.regex(new RegExp(`^${steps}$`), "must be the prefix of a stack's state"),
    impersonate: asWrittenOrNull(google.impersonate),
  }),
  z.strictObject({
    type: z.literal("azurerm"),
    storageAccount: literal.regex(/^[a-z0-9]{3,24}$/, "must be the name of a storage account"),
    container: asWritten(containerName),
    key: stateKey,
    resourceGroup: asWrittenOrNull(resourceGroupName),
    subscription: asWrittenOrNull(azure.subscription),
    tenant: asWrittenOrNull(azure.tenant),
  }),
  z.strictObject({
    type: z.literal("hcp"),
    organization: asWritten(organizationName),
    hostname: asWritten(hostName),
    workspace: literal.regex(/^[a-z][a-z0-9-]*$/, "must be the workspace of a stack"),
    project: asWrittenOrNull(projectName),
  }),
]) satisfies z.ZodType<Backend>;

const stack = z
  .string()
  .max(128)
  .regex(/^[a-z][a-z0-9-]*$/, "must be the name of a stack");

/** `key`, `repositories.team/api`: compared with the parts of the spec, and never written into the output. */
const heldPart = literal.regex(
  new RegExp(`^(?:${Object.keys(heldParts).join("|")})(?:\\.[a-z0-9][a-z0-9._/-]*)?$`),
  "must be the name of a part that holds data",
);

const unit = z.strictObject({
  kind: z.enum(liveKinds),
  location,
  state: backend,
  needs: z.array(stack),
  neededBy: z.array(stack),
  protected: z.boolean(),
  // A lock file that does not have it yet gets it by the next run.
  holds: z.array(heldPart).default([]),
});

/** Increases with every incompatible change of the format. */
export const LOCK_VERSION = 1;

/** Checks only that a value is present: it comes from a JSON file, and a big lock has thousands of choices. */
const json = z.custom<unknown>((value) => value !== undefined, "is missing");

const choices = z.record(z.string(), z.strictObject({ need: json, chosen: json })).superRefine((all, context) => {
  const parts = new Map<string, string>();
  for (const [path, { chosen }] of Object.entries(all)) {
    const kind = choiceKindAt(path);
    const refuse = (message: string, at: readonly string[]): void =>
      context.addIssue({ code: "custom", path: [path, ...at], message, input: at.length === 0 ? path : chosen });
    if (kind === undefined) refuse("is not the path of a choice", []);
    else if (!choiceKinds[kind].form.safeParse(chosen).success) refuse(`must be ${choiceKinds[kind].allowed}`, ["chosen"]);
    else if (kind === "part") {
      const taken = `${path.slice(0, path.lastIndexOf("."))} ${chosen as number}`;
      if (parts.has(taken)) refuse(`must differ from ${parts.get(taken)}`, ["chosen"]);
      parts.set(taken, path);
    }
  }
});

const identityPath = /^(?:networks|registries|clusters|hypervisors)\.[a-z][a-z0-9-]*(?:\.pools\.[a-z][a-z0-9]*)?$/;

export const lockSchema = z.strictObject({
  lockVersion: z.literal(LOCK_VERSION),
  catalogDate: z.iso.date(),
  choices,
  identities: z.record(z.string().regex(identityPath, "must be the path of an entry or a pool"), expandedKey),
  units: z.record(stack, unit),
});
