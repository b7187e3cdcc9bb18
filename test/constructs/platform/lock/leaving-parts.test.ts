import { describe, expect, it } from "vitest";
import { emptyLock, forgetUnit, type Lock } from "../../../../constructs/platform/lock/lock";
import { type Run, rendered, runSpec } from "../../../support/spec-runs";

type Json = Readonly<Record<string, unknown>>;

const places: Readonly<Record<string, Json>> = {
  aws: { cloud: "aws", region: "us-east-1", account: "123456789012" },
  azure: { cloud: "azure", region: "westeurope", subscription: "00000000-0000-0000-0000-000000000000" },
  google: { cloud: "google", region: "europe-west1", project: "shop-prod" },
};
const elsewhere: Readonly<Record<string, Json>> = {
  aws: { ...places.aws, region: "us-west-2" },
  azure: { ...places.azure, region: "northeurope" },
  google: { ...places.google, region: "europe-west4" },
};

const run = (cloud: string, parts: Json, lock: Lock = emptyLock()): Run => {
  const spec = { apiVersion: "berth/v1", name: "shop", locations: { a: places[cloud], b: elsewhere[cloud] }, ...parts };
  return runSpec({ "berth.yaml": JSON.stringify(spec) }, { lock });
};
const codes = ({ problems }: Run): string[] =>
  problems.filter(({ code }) => /^B408[679]$/.test(code)).map(({ code, path }) => `${code} ${path.join(".")}`);
/** Addresses of a type in a stack. */
const addresses = ({ units, problems }: Run, stack: string, type: string): string[] => {
  if (units === null) throw new Error(JSON.stringify(problems));
  const { resource = {} } = JSON.parse(rendered(units)[stack]!) as { resource?: Record<string, Json> };
  return Object.keys(resource[type] ?? {});
};

const pools = { general: { count: 3 } };
const registry = { location: "a", repositories: ["api", "team/web"] };
const cluster = (orchestrator: string, more: Json = {}): Json => ({
  clusters: { apps: { location: "a", orchestrator, pools, access: { admins: adminsOf[orchestrator] }, ...more } },
});
const adminsOf: Readonly<Record<string, string[]>> = {
  eks: ["arn:aws:iam::123456789012:role/admin"],
  ecs: ["arn:aws:iam::123456789012:role/admin"],
  gke: ["group:admins@example.org"],
  aks: ["11111111-1111-1111-1111-111111111111"],
};

interface Key {
  readonly cloud: string;
  readonly stack: string;
  readonly type: string;
  with(more: Json): Json;
}
const lab = (more: Json): Json => ({
  hypervisors: { lab: { location: "a", hypervisor: "kvm", hosts: { count: 2, machine: { cpu: 8, memory: "32Gi" } }, ...more } },
});
const keys: Readonly<Record<string, Key>> = {
  "of ECS": { cloud: "aws", stack: "cluster-apps", type: "aws_kms_key", with: (more) => cluster("ecs", more) },
  "of GKE": { cloud: "google", stack: "cluster-apps", type: "google_kms_crypto_key", with: (more) => cluster("gke", more) },
  "of hosts on AWS": { cloud: "aws", stack: "hosts-lab", type: "aws_kms_key", with: lab },
  "of hosts on Azure": { cloud: "azure", stack: "hosts-lab", type: "azurerm_disk_encryption_set", with: lab },
  "of hosts on Google Cloud": { cloud: "google", stack: "hosts-lab", type: "google_kms_crypto_key", with: lab },
};

describe("the key of a protected unit", () => {
  it.each(Object.entries(keys))("%s stays in the output, until its protection is lifted", (_what, { cloud, stack, type, with: spec }) => {
    const first = run(cloud, spec({}));
    const before = addresses(first, stack, type);
    const changed = run(cloud, spec({ encryption: "provider" }), first.lock);
    expect(codes(changed)).toEqual([]);
    expect(addresses(changed, stack, type)).toEqual(before);
    const again = run(cloud, spec({ encryption: "provider" }), changed.lock);
    expect([again.lock, addresses(again, stack, type)]).toEqual([changed.lock, before]);

    const lifted = run(cloud, spec({ encryption: "provider", deletionProtection: false }), again.lock);
    expect(codes(lifted)).toEqual([expect.stringMatching(/^B4087 .*\.encryption$/)]);
    expect(addresses(lifted, stack, type).length).toBe(before.length - 1);
    const clean = run(cloud, spec({ encryption: "provider" }), lifted.lock);
    expect(codes(clean)).toEqual([]);
    expect(addresses(clean, stack, type).length).toBe(before.length - 1);
    expect(clean.lock.units[stack]?.holds).not.toContain("key");
  });

  it.each(Object.entries(keys))("%s keeps what uses it and its protection, as far as others do not replace it", (_what, key) => {
    const first = run(key.cloud, key.with({}));
    const changed = run(key.cloud, key.with({ encryption: "provider" }), first.lock);
    const bodyOf = ({ units }: Run): unknown => {
      const { resource } = JSON.parse(rendered(units!)[key.stack]!) as { resource: Record<string, Json> };
      return resource[key.type];
    };
    expect(bodyOf(changed)).toEqual(bodyOf(first));
    expect(JSON.stringify(bodyOf(changed))).toContain('"prevent_destroy":true');
  });

  it("does not stay if no deploy created it, or `berth lock --forget` let go of the unit", () => {
    const fresh = run("aws", cluster("ecs", { encryption: "provider" }));
    const none = addresses(fresh, "cluster-apps", "aws_kms_key").length;
    const deployed = run("aws", cluster("ecs"));
    const forgotten = forgetUnit(deployed.lock, "cluster-apps");
    if ("problem" in forgotten) throw new Error(forgotten.problem.message);
    const after = run("aws", cluster("ecs", { encryption: "provider" }), forgotten.lock);
    expect([codes(after), addresses(after, "cluster-apps", "aws_kms_key").length]).toEqual([[], none]);
  });
});

describe("encryption that a vendor fixes at creation", () => {
  const images = (more: Json): Json => ({ registries: { images: { ...registry, ...more } } });
  it.each([
    ["of EKS", "aws", cluster("eks"), cluster("eks", { encryption: "provider" }), "clusters.apps"],
    ["of AKS", "azure", cluster("aks"), cluster("aks", { encryption: "provider" }), "clusters.apps"],
    ["of a registry on AWS", "aws", images({}), images({ encryption: "provider" }), "registries.images"],
    ["of a registry on Google Cloud", "google", images({}), images({ encryption: "provider" }), "registries.images"],
  ])("%s cannot leave its key, protected or not", (_what, cloud, before, after, path) => {
    const refused = [`B4089 ${path}.encryption`];
    expect(codes(run(cloud, after, run(cloud, before).lock))).toEqual(refused);
    expect(codes(run(cloud, lifted(after), run(cloud, lifted(before)).lock))).toEqual(refused);
  });
});

const backup = { backup: { every: "day", keep: "7d" } };
const parts: readonly (readonly [what: string, cloud: string, before: Json, after: Json, at: string])[] = [
  ["backups of EKS", "aws", cluster("eks", backup), cluster("eks"), "clusters.apps.backup"],
  ["backups of GKE", "google", cluster("gke", backup), cluster("gke"), "clusters.apps.backup"],
  ["backups of AKS", "azure", cluster("aks", backup), cluster("aks"), "clusters.apps.backup"],
  ["metrics of AKS", "azure", cluster("aks"), cluster("aks", { metrics: false }), "clusters.apps.metrics"],
  [
    "logs of ECS",
    "aws",
    cluster("ecs", { ecs: { containerInsights: "enhanced" } }),
    cluster("ecs", { ecs: { containerInsights: "disabled" } }),
    "clusters.apps.ecs.containerInsights",
  ],
  ...["aws", "google"].flatMap((cloud): (typeof parts)[number][] => {
    const images = (more: Json): Json => ({ registries: { images: { ...registry, ...more } } });
    return [
      [`a repository on ${cloud}`, cloud, images({}), images({ repositories: ["api"] }), "registries.images.repositories"],
      [`a mirror on ${cloud}`, cloud, images({ mirrors: { "quay.io": {} } }), images({}), "registries.images.mirrors"],
      [`a replica on ${cloud}`, cloud, images({ replicas: ["b"] }), images({}), "registries.images.replicas"],
    ];
  }),
];

/** The same spec with `deletionProtection` on every entry. */
const lifted = (spec: Json): Json =>
  Object.fromEntries(
    Object.entries(spec as Record<string, Record<string, Json>>).map(([section, entries]) => [
      section,
      Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, { ...entry, deletionProtection: false }])),
    ]),
  );

describe("a part with data that leaves a protected unit", () => {
  it.each(parts)("is refused: %s", (_what, cloud, before, after, at) => {
    const first = run(cloud, before);
    expect(first.units).not.toBeNull();
    const left = run(cloud, after, first.lock);
    expect(codes(left)).toEqual([`B4086 ${at}`]);
    expect(left.lock).toBe(first.lock);
  });

  it.each(parts)("is refused in the deploy that lifts the protection, and leaves in the next: %s", (_what, cloud, before, after, at) => {
    const first = run(cloud, before);
    expect(codes(run(cloud, lifted(after), first.lock))).toEqual([`B4086 ${at}`]);
    const open = run(cloud, lifted(before), first.lock);
    expect(codes(open)).toEqual([]);
    const left = run(cloud, lifted(after), open.lock);
    expect(codes(left)).toEqual([]);
    const closed = run(cloud, after, left.lock);
    expect([codes(closed), closed.units === null]).toEqual([[], false]);
  });
});
