import { describe, expect, it } from "vitest";
import { built, resolverTables } from "../../../constructs/assembly/tables";
import { readSpecObject } from "../../../constructs/language/read";
import { emptyLock } from "../../../constructs/platform/lock/lock";
import { resolve } from "../../../constructs/platform/resolve/resolve";
import { rules } from "../../../constructs/rules/all";
import { runRules, wholePlatform } from "../../../constructs/rules/run-rules";

type Spec = Readonly<Record<string, unknown>>;

const base = {
  apiVersion: "berth/v1",
  name: "shop",
  locations: {
    use1: { cloud: "aws", region: "us-east-1", account: "123456789012" },
    usw2: { cloud: "aws", region: "us-west-2", account: "123456789012" },
  },
};
const admins = ["arn:aws:iam::123456789012:role/admins"];
const cluster = (more: Spec = {}): Spec => ({ location: "use1", orchestrator: "eks", access: { admins }, ...more });

function findings(spec: Spec, today: string | null = null): string[] {
  const read = readSpecObject({ ...base, ...spec }, built);
  expect(read.problems).toEqual([]);
  const { platform, problems } = resolve(read.spec!, emptyLock(), resolverTables);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return runRules({ ...wholePlatform(platform!), today }).map(({ code, severity, path }) => `${severity} ${code} ${path.join(".")}`);
}

const open = { endpoint: "public", from: ["16.0.0.0/4"], admins };

describe("the rules", () => {
  it.each<[string, Spec, string[]]>([
    ["say nothing of a spec with safe defaults", { clusters: { apps: cluster() } }, []],
    [
      "refuse a range wider than /8, and remark a public endpoint",
      { clusters: { apps: cluster({ access: open }) } },
      ["error B5001 clusters.apps.access.from.0", "warning B5002 clusters.apps.access.endpoint"],
    ],
    ["refuse a version without support", { clusters: { apps: cluster({ version: "1.29" }) } }, ["error B5003 clusters.apps.version"]],
    [
      "remark a version in extended support",
      { clusters: { apps: cluster({ version: "1.33", eks: { support: "extended" } }) } },
      ["warning B5004 clusters.apps.version"],
    ],
    [
      "refuse networks of different locations that overlap",
      { networks: { a: { location: "use1", cidr: "10.0.0.0/16" }, b: { location: "usw2", cidr: "10.0.0.0/18" } } },
      ["error B5005 networks.a"],
    ],
    [
      "remark what can be deleted",
      { clusters: { apps: cluster({ deletionProtection: false }) } },
      ["warning B5006 clusters.apps.deletionProtection"],
    ],
    [
      "remark tags that move",
      { registries: { images: { location: "use1", repositories: ["api"], tags: "mutable" } } },
      ["warning B5007 registries.images.tags"],
    ],
    ["remark a second network of its own in one location", { clusters: { a: cluster(), b: cluster() } }, ["warning B5008 clusters.b"]],
    [
      "remark an ECS cluster on spot capacity alone",
      { clusters: { jobs: cluster({ access: {}, orchestrator: "ecs", pools: { work: { spot: true } } }) } },
      ["warning B5010 clusters.jobs.pools"],
    ],
    [
      "ignore spot pools in addition to Fargate or a pool on demand",
      {
        clusters: {
          jobs: cluster({ access: {}, orchestrator: "ecs", network: "main", fargate: true, pools: { work: { spot: true } } }),
          more: cluster({ access: {}, orchestrator: "ecs", network: "main", pools: { work: { spot: true }, base: {} } }),
        },
        networks: { main: { location: "use1" } },
      },
      [],
    ],
    [
      "find a Kubernetes cluster with spot pools sound, for it gets a system pool",
      { clusters: { apps: cluster({ pools: { work: { spot: true } } }) } },
      [],
    ],
    [
      "are silent where they are waived",
      {
        clusters: { apps: cluster({ deletionProtection: false }) },
        waivers: [{ rule: "unprotected", at: "clusters.*", reason: "a trial" }],
      },
      [],
    ],
    [
      "let a fleet's key cover its entries",
      {
        clusters: { apps: { ...cluster({ deletionProtection: false }), location: ["use1", "usw2"] } },
        waivers: [{ rule: "unprotected", at: "clusters.apps", reason: "a trial" }],
      },
      [],
    ],
    [
      "refuse a waiver that matches nothing",
      { clusters: { apps: cluster() }, waivers: [{ rule: "unprotected", at: "clusters.apps", reason: "a trial" }] },
      ["error B5090 waivers.0"],
    ],
    [
      "leave waivers of changes and of scanners to review, also at what has left the spec",
      {
        clusters: { apps: cluster() },
        waivers: [
          { rule: "destroyed", at: "clusters.old", reason: "moved", expires: "2027-01-31" },
          { rule: "CKV_AWS_37", at: "clusters.apps", reason: "audit logs are enough" },
          { rule: "AVD-AWS-0040", at: "clusters.*", reason: "reached from outside" },
        ],
      },
      [],
    ],
    [
      "want a last day of what lets a change pass",
      { clusters: { apps: cluster() }, waivers: [{ rule: "destroyed", at: "clusters.old", reason: "moved" }] },
      ["error B5091 waivers.0"],
    ],
  ])("%s", (_name, spec, expected) => expect(findings(spec)).toEqual(expected));

  const endedWaiver = [{ rule: "version-ended", at: "clusters.apps", reason: "on its way up" }];
  it.each<[string, Spec, string, string[]]>([
    [
      "see a version end that synthesis still finds supported",
      cluster({ version: "1.34", eks: { support: "standard" } }),
      "2026-12-03",
      ["error B5003"],
    ],
    ["see standard support come to its end", cluster({ version: "1.34" }), "2026-12-01", ["warning B5004"]],
    ["see extended support end, of which synthesis only warns", cluster({ version: "1.31" }), "2026-11-30", ["error B5003"]],
    ["see extended support that somebody pays for", cluster({ version: "1.31" }), "2026-11-26", ["warning B5004"]],
    ["see nothing of a version in its prime", cluster({ version: "1.36" }), "2026-12-01", []],
  ])("judge by a day: %s", (_name, apps, today, expected) => {
    expect(findings({ clusters: { apps } }, today)).toEqual(expected.map((each) => `${each} clusters.apps.version`));
  });

  it("refuse on AKS what only long-term support would support", () => {
    const locations = { weu: { cloud: "azure", region: "westeurope", subscription: "00000000-0000-0000-0000-000000000000" } };
    const aks = (more: Spec) => ({
      locations,
      clusters: { apps: { orchestrator: "aks", version: "1.33", access: { admins: ["00000000-0000-0000-0000-000000000001"] }, ...more } },
    });
    expect(findings(aks({}))).toEqual(["error B5003 clusters.apps.version"]);
    expect(findings(aks({ aks: { tier: "premium" } }))).toEqual(["warning B5004 clusters.apps.version"]);
  });

  it("leave a waiver of what only the day shows to the check of a day", () => {
    const spec = { clusters: { apps: cluster({ version: "1.34", eks: { support: "standard" } }) }, waivers: endedWaiver };
    expect(findings(spec)).toEqual([]);
    expect(findings(spec, "2026-12-03")).toEqual([]);
    expect(findings(spec, "2026-09-15")).toEqual(["warning B5004 clusters.apps.version", "error B5090 waivers.0"]);
    const needed = { clusters: { apps: cluster({ version: "1.29" }) }, waivers: endedWaiver };
    expect(findings(needed, "2026-01-01"), "synthesis needs it").toEqual(["warning B5004 clusters.apps.version"]);
  });

  it("have names and codes of their own", () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });
});
