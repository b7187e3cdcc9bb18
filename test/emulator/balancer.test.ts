import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { BalancerRequest } from "../../constructs/platform/types/shared/balancer";
import { changeText, type StackResult, tryDeployment } from "../../emulator";
import type { JsonObject } from "../../emulator/json";
import { apiRequest, route, webRequest } from "../support/balancer-requests";
import { awsOwner, awsStack, resolveAllAws } from "../support/balancers";
import { withoutPython, withoutTerraform } from "./available";
import { writeTree } from "./fixtures/tree";

const scratch = mkdtempSync(join(tmpdir(), "berth-balancer-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const NAME = "cluster-apps";
const certificate = "${aws_acm_certificate.web.arn}";

/** The stack of a unit with two load balancers, and a certificate that another stack would have. */
function writeStack(folder: string, requests: readonly BalancerRequest[]): string {
  const outdir = join(scratch, folder);
  const owner = awsOwner();
  const { balancers, problems } = resolveAllAws(requests, owner);
  expect(problems).toEqual([]);
  const json = JSON.parse(awsStack(balancers, owner).text) as { resource: JsonObject; terraform: { backend: JsonObject } };
  json.resource["aws_acm_certificate"] = { web: { domain_name: "example.org", validation_method: "DNS" } };
  json.terraform.backend = { local: { path: `../../../state/${NAME}.tfstate` } };
  writeTree(outdir, [{ name: NAME, needs: [], json }]);
  return outdir;
}

const troubles = (results: readonly StackResult[]): string[] =>
  results.flatMap(({ stack, error, drift }) => [...(error ? [`${stack}: ${error.message}`] : []), ...drift.map(changeText)]);

/** The provider waits for load balancers by the minute, whatever the emulator answers. */
const unasked = process.env.BERTH_TEST_SLOW === "1" ? undefined : "the provider waits minutes for load balancers: set BERTH_TEST_SLOW=1";
if (unasked !== undefined) console.warn(`skipped: ${unasked}`);
const missing = unasked ?? (await withoutTerraform()) ?? (await withoutPython());

describe.skipIf(missing)("load balancers on AWS with real Terraform", () => {
  it("are deployed without a change left, changed in ports, health and routes, and destroyed", async () => {
    const before = writeStack("before", [apiRequest(), webRequest({ traffic: { tls: { certificates: [certificate] } } })]);
    const change = writeStack("after", [
      apiRequest({
        idleSeconds: 600,
        drainSeconds: 120,
        traffic: {
          listeners: [
            { port: 6443, targetPort: 6444 },
            { port: 4646, targetPort: 4646 },
          ],
          health: { port: 8720, path: "/health", everySeconds: 15 },
        },
      }),
      webRequest({
        idleSeconds: 120,
        traffic: { tls: { certificates: [certificate] }, routes: [route("shop"), route("about", { targetPort: 30_002 })] },
      }),
    ]);
    const report = await tryDeployment({ outdir: before, change });
    expect(troubles([...report.deployed, ...report.changed])).toEqual([]);
    expect(report.ok).toBe(true);
    // Target groups of another port are new ones, created before the old ones go.
    expect(report.changed[0]?.counts.updated).toBeGreaterThan(1);
    expect(report.changed[0]?.counts.created).toBeGreaterThan(3);
    expect(report.destroyed.map(({ stack }) => stack)).toEqual([NAME]);
  }, 900_000);
});
