import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PolicyRow, PolicyTotal } from "../../../review/findings/policy";
import type { Finding } from "../../../review/model/finding";
import type { Review } from "../../../review/model/review";
import type { PolicyLogs } from "../../../review/policy/result";
import { readSarif } from "../../../review/read/sarif";
import { reviewed } from "../reviewed";

const fixture = (name: string): string => join(__dirname, name);

/** What checkov 3.3.30 found in the two specs below, once synthesized; cut down to what says which rules there are. */
const checkov = { base: readSarif([fixture("checkov-base.sarif")], null), head: readSarif([fixture("checkov-head.sarif")], null) };

const base = `
registries:
  images: { location: use1, repositories: [api] }
  tools: { location: use1, repositories: [lint], tags: mutable }
  legacy: { location: use1, repositories: [old], tags: mutable }
`;
const head = (waivers = ""): string => `
labels: { team: web }
networks:
  main: { location: use1, zones: 2 }
registries:
  images: { location: use1, repositories: [api, web], tags: mutable }
  tools: { location: use1, repositories: [lint] }
  legacy: { location: use1, repositories: [old], tags: mutable }
${waivers === "" ? "" : `waivers:\n${waivers}`}`;

const ofPolicy = ({ findings }: Review, kind: string): Finding[] => findings.filter((each) => each.kind === kind);
const rowsOf = (review: Review, kind: string): string[] =>
  ofPolicy(review, kind).map(({ data }) => `${(data as unknown as PolicyRow).rule} ${(data as unknown as PolicyRow).subject}`);
const totalOf = (review: Review): PolicyTotal => ofPolicy(review, "policy-total")[0]?.data as unknown as PolicyTotal;

describe("10. Policy delta: checkov", () => {
  const review = reviewed(base, head(), { policy: checkov });

  it("says what is new, by address, and that alone blocks", () => {
    expect(rowsOf(review, "policy-new").sort()).toEqual([
      "CKV_AWS_338 aws_cloudwatch_log_group.network_flow-logs_log-group",
      "CKV_AWS_51 aws_ecr_repository.registry_api",
      "CKV_AWS_51 aws_ecr_repository.registry_web",
    ]);
    expect(ofPolicy(review, "policy-new").map(({ weight }) => weight)).toEqual(["block", "block", "block"]);
    expect(review.verdict).toBe("blocked");
  });

  it("says what is fixed, and counts what moved to another line as unchanged", () => {
    expect(rowsOf(review, "policy-fixed")).toEqual(["CKV_AWS_51 aws_ecr_repository.registry_lint"]);
    expect(totalOf(review)).toMatchObject({ added: 3, fixed: 1, unchanged: 1, waived: 0 });
  });

  it("does not block what base has too", () => {
    const same = reviewed(base, base, { policy: { base: checkov.base, head: checkov.base } });
    expect(totalOf(same)).toMatchObject({ added: 0, fixed: 0, unchanged: 2 });
    expect(same.verdict).toBe("no change");
  });

  it("leads a finding to the place of the spec that it was made for", () => {
    expect(ofPolicy(review, "policy-new").map(({ specPath, place }) => [specPath, place !== null])).toContainEqual([
      "registries.images",
      true,
    ]);
  });

  const waive = (expires: string): string =>
    `  - { rule: CKV_AWS_51, at: registries.images, reason: "old builds push latest", owner: team-ci, expires: ${expires} }
  - { rule: CKV_AWS_338, at: "networks.*", reason: "kept in the archive" }\n`;

  it("lets pass what the spec waives, and says why, who and until when", () => {
    const waived = reviewed(base, head(waive("2027-06-30")), { policy: checkov });
    expect(rowsOf(waived, "policy-new")).toEqual([]);
    expect(totalOf(waived)).toMatchObject({ added: 0, waived: 3 });
    expect(waived.verdict).toBe("review");
    expect(ofPolicy(waived, "policy-waived").map(({ details }) => details?.[0])).toContain(
      "waived until 2027-06-30 by team-ci: old builds push latest",
    );
  });

  it.each([
    ["on its last day", "2026-09-01", "review", 3],
    ["on the day after", "2026-08-31", "blocked", 1],
  ])("a waiver holds %s: %s is %s", (_, expires, verdict, waived) => {
    const review = reviewed(base, head(waive(expires)), { policy: checkov, today: "2026-09-01" });
    expect(review.verdict).toBe(verdict);
    expect(totalOf(review).waived).toBe(waived);
    expect(ofPolicy(review, "waiver-expired")).toHaveLength(verdict === "blocked" ? 1 : 0);
  });

  it("says which waiver matches nothing that was found", () => {
    const idle = reviewed(base, head('  - { rule: CKV_AWS_51, at: registries.tools, reason: "once" }\n'), { policy: checkov });
    expect(ofPolicy(idle, "waiver-idle")).toMatchObject([
      { weight: "review", message: expect.stringContaining("CKV_AWS_51 at registries.tools") },
    ]);
  });

  it("says nothing of waivers of a scanner that was not asked", () => {
    expect(ofPolicy(reviewed(base, head('  - { rule: CKV_AWS_51, at: registries.tools, reason: "once" }\n')), "waiver-idle")).toEqual([]);
  });
});

/** In the form that trivy writes: the sentence behind `Message:`, files below a root that is named apart. */
const trivy = (results: readonly object[], more: object = {}): PolicyLogs => {
  const file = join(mkdtempSync(join(tmpdir(), "berth-sarif-")), "trivy.sarif");
  const rules = [{ id: "AVD-AWS-0089", defaultConfiguration: { level: "note" } }, { id: "AVD-AWS-0031" }];
  const driver = { name: "Trivy", fullName: "Trivy Vulnerability Scanner", version: "0.57.1", rules };
  const originalUriBaseIds = { ROOTPATH: { uri: "file:///home/runner/work/infra/cdktf.out/" } };
  writeFileSync(file, JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver }, results, originalUriBaseIds }], ...more }));
  return readSarif([file], null);
};
const found = (rule: string, uri: string, line: number, more: object = {}): object => ({
  ruleId: rule,
  level: "error",
  message: {
    text: `Artifact: ${uri}\nType: terraform\nVulnerability ${rule}\nSeverity: HIGH\nMessage: Repository tags are mutable.\nLink: [${rule}](https://avd.aquasec.com/misconfig/${rule})`,
  },
  locations: [{ physicalLocation: { artifactLocation: { uri, uriBaseId: "ROOTPATH" }, region: { startLine: line } } }],
  ...more,
});
const stack = "stacks/registry-images/cdk.tf.json";
const deltaOf = (one: PolicyLogs, other: PolicyLogs): PolicyTotal => totalOf(reviewed(base, base, { policy: { base: one, head: other } }));

describe("10. Policy delta: trivy and any SARIF 2.1.0", () => {
  it("takes the sentence out of trivy's message", () => {
    const review = reviewed(base, base, { policy: { base: trivy([]), head: trivy([found("AVD-AWS-0031", stack, 3)]) } });
    expect(ofPolicy(review, "policy-new")[0]?.message).toBe(
      "trivy AVD-AWS-0031: stacks/registry-images/cdk.tf.json: Repository tags are mutable.",
    );
    expect(ofPolicy(review, "policy-new")[0]?.specPath).toBe("registries.images");
  });

  it.each<[string, object[], object[], Partial<PolicyTotal>]>([
    ["a line that moved", [found("X-1", stack, 3)], [found("X-1", stack, 99)], { added: 0, fixed: 0, unchanged: 1 }],
    [
      "one more of what cannot be distinguished",
      [found("X-1", stack, 3)],
      [found("X-1", stack, 3), found("X-1", stack, 9)],
      { added: 1, fixed: 0, unchanged: 1 },
    ],
    ["another rule at the same line", [found("X-1", stack, 3)], [found("X-2", stack, 3)], { added: 1, fixed: 1, unchanged: 0 }],
    ["another file", [found("X-1", stack, 3)], [found("X-1", "stacks/other/cdk.tf.json", 3)], { added: 1, fixed: 1, unchanged: 0 }],
    [
      "another file with the same fingerprint",
      [found("X-1", stack, 3, { partialFingerprints: { primaryLocationLineHash: "a:1" } })],
      [found("X-1", "stacks/other/cdk.tf.json", 7, { partialFingerprints: { primaryLocationLineHash: "a:1" } })],
      { added: 0, fixed: 0, unchanged: 1 },
    ],
    ["what passed", [], [found("X-1", stack, 3, { kind: "pass" })], { added: 0 }],
    ["what is gone since a baseline", [], [found("X-1", stack, 3, { baselineState: "absent" })], { added: 0 }],
    [
      "what the scanner suppresses",
      [],
      [found("X-1", stack, 3, { suppressions: [{ kind: "inSource", justification: "fine" }] })],
      { added: 0, waived: 1 },
    ],
  ])("counts %s", (_, one, other, total) => {
    expect(deltaOf(trivy(one), trivy(other))).toMatchObject(total);
  });

  it.each([
    ["error", "block"],
    ["warning", "review"],
    ["note", "info"],
  ])("a new %s is for %s", (level, weight) => {
    const review = reviewed(base, base, { policy: { base: trivy([]), head: trivy([found("X-1", stack, 3, { level })]) } });
    expect(ofPolicy(review, "policy-new")[0]?.weight).toBe(weight);
  });

  it("takes the level of the rule where a result has none", () => {
    const review = reviewed(base, base, {
      policy: { base: trivy([]), head: trivy([found("AVD-AWS-0089", stack, 3, { level: undefined })]) },
    });
    expect(ofPolicy(review, "policy-new")[0]?.weight).toBe("info");
  });

  it("finds the resource at a line where the folder is still there", () => {
    const root = mkdtempSync(join(tmpdir(), "berth-tree-"));
    writeFileSync(join(root, "main.tf.json"), JSON.stringify({ resource: { aws_ecr_repository: { app: { name: "app" } } } }, null, 2));
    const file = join(root, "log.sarif");
    writeFileSync(
      file,
      JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [found("X-1", "main.tf.json", 5)] }] }),
    );
    expect(readSarif([file], root).results[0]?.subject).toBe("aws_ecr_repository.app");
  });

  it("says where a tool did not look at a side, or another version of it did", () => {
    const none: PolicyLogs = { results: [], tools: new Map() };
    const details = (one: PolicyLogs, other: PolicyLogs): string =>
      ofPolicy(reviewed(base, base, { policy: { base: one, head: other } }), "policy-total")[0]?.details?.join() ?? "";
    expect(details(none, trivy([]))).toContain("did not scan base");
    expect(details(trivy([]), none)).toContain("did not scan head");
    expect(details({ ...trivy([]), tools: new Map([["trivy", "0.1.0"]]) }, trivy([]))).toContain("new findings may come from new rules");
  });

  it.each([
    ["no JSON", "x"],
    ["another version", '{"version":"1.0.0","runs":[]}'],
    ["another form", '{"version":"2.1.0"}'],
  ])("refuses %s by saying how to write it", (_, text) => {
    const file = join(mkdtempSync(join(tmpdir(), "berth-sarif-")), "a.sarif");
    writeFileSync(file, text);
    expect(() => readSarif([file], null)).toThrow(/is not SARIF/);
  });
});
