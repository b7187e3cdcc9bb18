/** Who gets into a cluster: the rules of every orchestrator that is built. One that is added joins the table, or this does not compile. */
import { describe, expect, it } from "vitest";
import { decide } from "../../../constructs/assembly/decide";
import { built, resolverTables } from "../../../constructs/assembly/tables";
import { readSpecObject } from "../../../constructs/language/read";
import { emptyLock } from "../../../constructs/platform/lock/lock";
import type { ManagedOrchestrator } from "../../../constructs/platform/types/cluster";

type Spec = Readonly<Record<string, unknown>>;

interface Expected {
  /** What is said of a cluster with an empty list. */
  readonly empty: readonly string[];
  /** What is said of charts that are installed by a principal of the location that is not in the list; null: there is none, or there are no charts. */
  readonly stranger: readonly string[] | null;
}

const expected: Readonly<Record<ManagedOrchestrator, Expected>> = {
  eks: { empty: ["warning B5012"], stranger: ["error B5013"] },
  gke: { empty: [], stranger: ["warning B5014"] },
  aks: { empty: ["warning B5012"], stranger: null },
  ecs: { empty: [], stranger: null },
};

const clouds: Readonly<
  Record<string, { readonly location: Spec; readonly principal: Spec; readonly deployer: string; readonly other: string }>
> = {
  aws: {
    location: { cloud: "aws", region: "us-east-1", account: "123456789012" },
    principal: { assumeRole: "arn:aws:iam::123456789012:role/berth" },
    deployer: "arn:aws:iam::123456789012:role/berth",
    other: "arn:aws:iam::123456789012:role/admins",
  },
  google: {
    location: { cloud: "google", region: "europe-west1", project: "shop-prod" },
    principal: { impersonate: "berth@shop-prod.iam.gserviceaccount.com" },
    deployer: "serviceAccount:berth@shop-prod.iam.gserviceaccount.com",
    other: "group:platform@example.org",
  },
  azure: {
    location: { cloud: "azure", region: "westeurope", subscription: "00000000-0000-0000-0000-000000000000" },
    principal: {},
    deployer: "00000000-0000-0000-0000-000000000001",
    other: "00000000-0000-0000-0000-000000000002",
  },
};

const cloudOf = { eks: "aws", ecs: "aws", gke: "google", aks: "azure" } as const satisfies Readonly<Record<ManagedOrchestrator, string>>;
const charts = { addons: { otel: { chart: "oci://example.org/charts/otel", version: "0.110.0", namespace: "otel", values: {} } } };
const orchestrators = Object.keys(resolverTables.clusters) as ManagedOrchestrator[];

/** Findings about who gets in, by the whole road. */
function said(orchestrator: ManagedOrchestrator, location: Spec, cluster: Spec, more: Spec = {}): string[] {
  const spec = {
    apiVersion: "berth/v1",
    name: "shop",
    locations: { here: location },
    clusters: { apps: { orchestrator, ...cluster } },
    ...more,
  };
  const { problems } = decide(readSpecObject(spec, built), emptyLock(), { locked: false, update: null, lockFile: "berth.lock.json" });
  return problems.map(({ severity, code }) => `${severity} ${code}`).filter((each) => /B501[234]$|error/.test(each));
}

describe.each(orchestrators)("who gets into a cluster of %s", (orchestrator) => {
  const { location, principal, deployer, other } = clouds[cloudOf[orchestrator]]!;
  const { empty, stranger } = expected[orchestrator];

  it("is remarked where nobody does", () => {
    expect(said(orchestrator, location, {})).toEqual(empty);
    expect(said(orchestrator, location, { access: { admins: [other] } })).toEqual([]);
  });

  it("may be waived, with a reason", () => {
    const waivers = empty.map(() => ({
      rule: "no-admins",
      at: "clusters.apps",
      reason: "the platform team has the role on the subscription",
    }));
    expect(said(orchestrator, location, {}, { waivers })).toEqual([]);
  });

  it.runIf(stranger !== null)("is said of whoever installs charts", () => {
    const by = { ...location, ...principal };
    expect(said(orchestrator, by, { ...charts, access: { admins: [other] } })).toEqual(stranger);
    expect(said(orchestrator, by, { ...charts, access: { admins: [other, deployer] } })).toEqual([]);
    expect(said(orchestrator, by, { access: { admins: [other] } }), "nothing signs in").toEqual([]);
    expect(said(orchestrator, location, { ...charts, access: { admins: [other] } }), "whoever deploys is not known").toEqual([]);
  });

  it.runIf(stranger !== null)("is left open where an administrator is known only at apply", () => {
    const outside = { core: { type: "local", path: "core.tfstate" } };
    const admins = [{ from: "core", output: "admin" }];
    expect(said(orchestrator, { ...location, ...principal }, { ...charts, access: { admins } }, { outside })).toEqual([]);
  });
});
