/** Objects and secrets of a unit, deployed by real Terraform: what the constructs make can be made, stays as it is, changes and goes. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { AwsRole } from "../../constructs/aws/iam/role";
import { serviceTrust } from "../../constructs/aws/iam/trust";
import { resolveObjects } from "../../constructs/aws/objects/resolve";
import { S3Store } from "../../constructs/aws/objects/store";
import { resolveSecrets } from "../../constructs/aws/secrets/resolve";
import { AwsSecrets } from "../../constructs/aws/secrets/secrets";
import { changeText, type StackResult, type TryReport, tryDeployment } from "../../emulator";
import type { JsonObject } from "../../emulator/json";
import { ACCOUNT, awsLocation, meta, unitInputOf } from "../support/aws-inputs";
import { pins } from "../support/pins";
import { synthUnit } from "../support/stack";
import { withoutPython, withoutTerraform } from "./available";
import { writeTree } from "./fixtures/tree";

const scratch = mkdtempSync(join(tmpdir(), "berth-stores-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const location = awsLocation();
const context = { location, ...pins() };
const TEXT = "[Service]\nExecStart=/bin/sh -c 'echo ${HOME} %{x} \"'\n";

interface Stage {
  readonly text: string;
  readonly desired: string;
  readonly days: number;
  readonly secrets: readonly string[];
}

/** A stack with a store, a set of secrets, and a role that has rights on both. */
function storesStack({ text, desired, days, secrets }: Stage): JsonObject {
  const unit = meta("clusters", "apps");
  const store = resolveObjects(
    {
      name: "store",
      prefixes: ["desired/manager", "files", "locks", "state"],
      objects: [
        { prefix: "files", name: "berth.service", byDigest: true, content: { text } },
        { prefix: "desired/manager", name: "role.json", byDigest: false, content: { text: desired } },
        { prefix: "files", name: "host.pyz", byDigest: true, content: { file: "host.pyz", sha256: "ab".repeat(32) } },
      ],
      encryption: { kind: "customer" },
      keepOldVersionsDays: days,
      accessLogs: null,
    },
    unit,
    context,
  );
  const made = synthUnit<"network">(
    (scope, _input, build) => {
      const props = { location, name: `${unit.name}-manager`, description: "Managers", trust: [serviceTrust("ec2.amazonaws.com")] };
      const { name } = new AwsRole(scope, "manager", props);
      const objects = new S3Store(scope, "store", { store, location, context: build });
      objects.grant(scope, "objects-right", name, [
        { prefix: "state", right: "create-once" },
        { prefix: "desired/manager", right: "read" },
        { prefix: "locks", right: "write" },
      ]);
      const set = resolveSecrets({ name: "cluster", names: secrets, encryption: { kind: "customer" } }, unit, context);
      const containers = new AwsSecrets(scope, "secrets", { secrets: set, location, context: build });
      containers.grant(
        scope,
        "secrets-right",
        name,
        secrets.map((secret) => ({ name: secret, right: "read" }) as const),
      );
      build.declareOutput("address", objects.addressOf("desired/manager"), "Address of a prefix");
      build.declareOutput("secret", containers.referenceOf("manager"), "Reference of a secret");
    },
    unitInputOf("network", "stores", {} as never, { location }),
  );
  return JSON.parse(made.text) as JsonObject;
}

/** With BERTH_TEST_SLOW=1 also what the provider waits for by the minute: lifecycle rules of buckets. */
const slow = process.env["BERTH_TEST_SLOW"] === "1";

/** With what reads the object back after it was written. */
function writeStage(outdir: string, stage: Stage): void {
  const json = storesStack(stage);
  const resource = json["resource"] as Record<string, Record<string, JsonObject>>;
  if (!slow) delete resource["aws_s3_bucket_lifecycle_configuration"];
  const written = Object.keys(resource["aws_s3_object"] ?? {}).find((address) => address.endsWith("berth-service"));
  const object = `aws_s3_object.${written}`;
  const reader = { bucket: `\${${object}.bucket}`, key: `\${${object}.key}` };
  const readBack = { text: { value: `\${${object}.content}` }, bytes: { value: "${data.aws_s3_object.reader.content_length}" } };
  const data = { ...(json["data"] as JsonObject), aws_s3_object: { reader } };
  const output = { ...(json["output"] as JsonObject), ...readBack };
  writeTree(outdir, [{ name: "stores", needs: [], json: { ...json, data, output } }]);
  writeFileSync(join(outdir, "stacks", "stores", "host.pyz"), "a program");
}

/** What went wrong in a round, in words. */
const troubles = (results: readonly StackResult[]): string[] =>
  results.flatMap((result) => [...(result.error ? [`${result.stack}: ${result.error.message}`] : []), ...result.drift.map(changeText)]);

const missing = (await withoutTerraform()) ?? (await withoutPython());

describe.skipIf(missing)("objects and secrets with real Terraform", () => {
  it("are deployed, found unchanged, changed, found unchanged, and destroyed", async () => {
    const [first, second] = [join(scratch, "first"), join(scratch, "second")];
    writeStage(first, { text: TEXT, desired: '{"generation":1}', days: 30, secrets: ["manager", "worker"] });
    writeStage(second, { text: `${TEXT}Nice=1\n`, desired: '{"generation":2}', days: 60, secrets: ["admin", "manager", "worker"] });
    const report: TryReport = await tryDeployment({ outdir: first, change: second });
    expect(troubles([...report.deployed, ...report.changed])).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.deployed[0]?.outputs).toMatchObject({
      text: TEXT,
      bytes: Buffer.byteLength(TEXT),
      address: expect.stringMatching(/^s3:\/\/shop-prod-apps-store-[0-9a-f]{6}\/desired\/manager$/),
      secret: expect.stringMatching(new RegExp(`^arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:shop-prod-apps-cluster/manager-`)),
    });
    expect(report.changed[0]?.outputs).toMatchObject({ text: `${TEXT}Nice=1\n` });
    expect(report.destroyed.map((result) => result.error ?? result.stack)).toEqual(["stores"]);
  }, 600_000);
});
