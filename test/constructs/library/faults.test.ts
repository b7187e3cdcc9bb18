import { describe, expect, it } from "vitest";
import { berth, binding, cdktf, codesOf, ew1, here, newApp, newStack, platform, pools, problemsOf, synth, use1, usw2, weu } from "./app";

const eks = { ...here, orchestrator: "eks", pools } as const;

describe("a construct's faults", () => {
  it("are all said at once, with the construct's path where a spec has a line", () => {
    const make = () =>
      new berth.ManagedCluster(newStack(), "apps", {
        ...eks,
        // @ts-expect-error: a key that there is not
        versoin: "1.35",
        access: { endpoint: "public", from: ["10.0.0.0/99"] },
        pools: { general: { machine: { cpu: 4, memory: "16" }, count: 3 } },
      });
    const problems = problemsOf(make);
    expect(problems.map(({ construct, path }) => `${construct} ${path}`)).toEqual(
      expect.arrayContaining(["shop/apps versoin", "shop/apps access.from.0", "shop/apps pools.general.machine"]),
    );
    expect(make).toThrow(/error {2}B\d{4} {2}shop\/apps {2}versoin\n.*versoin is not a known key/);
  });

  it("are of resolving and of rules too", () => {
    const resolving = () => new berth.ManagedCluster(newStack(), "apps", { ...eks, pools: { general: { machine: { cpu: 4096 } } } });
    expect(problemsOf(resolving)).toMatchObject([{ construct: "shop/apps", path: "pools.general.machine" }]);
    const world = { ...eks, access: { endpoint: "public", from: ["0.0.0.0/0"] } } as const;
    expect(problemsOf(() => new berth.ManagedCluster(newStack(), "apps", world))).toMatchObject([
      { path: "access.from.0", message: /rule/ },
    ]);
  });

  it("of rules are let pass by a waiver", () => {
    const waivers = [{ rule: "cluster-endpoint-world", reason: "a public demonstration" }];
    const props = { ...eks, access: { endpoint: "public", from: ["0.0.0.0/0"] }, waivers } as const;
    expect(new berth.ManagedCluster(newStack(), "apps", props).decided.access.from).toEqual(["0.0.0.0/0"]);
  });

  const faults: [string, string, () => unknown][] = [
    [
      "an id that another has in the platform",
      "B6202",
      () => {
        const app = newApp();
        for (const id of ["one", "two"]) new berth.Network(new berth.BerthStack(app, id, here), "main", { ...here, cidr: "10.0.0.0/16" });
      },
    ],
    ["two places in one stack", "B6203", () => new berth.Network(newStack(), "main", { platform, location: usw2 })],
    [
      "one key of two places",
      "B6203",
      () => {
        const stack = new cdktf.TerraformStack(newApp(), "plain");
        new berth.Network(stack, "a", { ...here, cidr: "10.0.0.0/16" });
        const other = berth.defineLocation("use1", { cloud: "aws", region: "eu-west-1", account: "123456789012" });
        new berth.Network(new cdktf.TerraformStack(stack.node.scope as never, "more"), "b", {
          platform,
          location: other,
          cidr: "10.1.0.0/16",
        });
      },
    ],
    [
      "two networks by turn",
      "B6205",
      () => {
        const stack = newStack();
        new berth.Network(stack, "main", here);
        new berth.ManagedCluster(stack, "apps", eks);
      },
    ],
    [
      "two parts of a network by turn",
      "B6205",
      () => {
        const there = { platform, location: weu } as const;
        const stack = new berth.BerthStack(newApp(), "shop", there);
        const network = new berth.Network(stack, "sea", { ...there, cidr: "10.64.0.0/16" });
        for (const id of ["one", "two"]) new berth.ManagedCluster(stack, id, { ...there, network, orchestrator: "aks", pools });
      },
    ],
    [
      "add-ons in their cluster's stack",
      "B6207",
      () => {
        const stack = newStack();
        new berth.ClusterAddons(stack, "addons", { cluster: new berth.ManagedCluster(stack, "apps", eks) });
      },
    ],
    [
      "a registry of another account that does not know the cluster's",
      "B6208",
      () => {
        const app = newApp();
        const base = berth.defineLocation("base", { cloud: "aws", region: "us-east-1", account: "999999999999" });
        const there = { platform, location: base };
        const registry = new berth.Registry(new berth.BerthStack(app, "base", there), "images", { ...there, repositories: ["api"] });
        new berth.ManagedCluster(newStack(app), "apps", { ...eks, registries: [registry] });
      },
    ],
    [
      "two networks that overlap",
      "B4024",
      () => {
        const stack = newStack();
        for (const id of ["one", "two"]) new berth.Network(stack, id, { ...here, cidr: "10.0.0.0/16" });
      },
    ],
    [
      "a number that is known only at apply",
      "B6201",
      () => {
        const stack = newStack();
        const count = new cdktf.TerraformVariable(stack, "count", { type: "number" }).numberValue;
        new berth.ManagedCluster(stack, "apps", { ...eks, pools: { general: { ...pools.general, count } } });
      },
    ],
    [
      "a list that is known only at apply",
      "B6201",
      () => {
        const stack = newStack();
        const admins = new cdktf.TerraformVariable(stack, "admins", { type: "list(string)" }).listValue;
        new berth.ManagedCluster(stack, "apps", { ...eks, access: { admins } });
      },
    ],
  ];
  it.each(faults)("%s is %s", (_what, code, work) => expect(codesOf(work)).toEqual([code]));

  it("B6209: a backend in addition to `state` is found by synthesis", () => {
    const app = newApp();
    const state = { type: "s3", bucket: "shop-state", region: "us-east-1" } as const;
    const stack = new berth.BerthStack(app, "shop", { platform: { ...platform, state }, location: use1 });
    new cdktf.LocalBackend(stack, { path: "x" });
    expect(codesOf(() => synth(app))).toEqual(["B6209"]);
  });

  it("B6206: scanning that no construct sets, and charts that none installs, are found by synthesis", () => {
    const app = newApp();
    new berth.Registry(newStack(app), "images", { ...here, scan: "continuous", repositories: ["api"] });
    expect(() => synth(app)).toThrow(/B6206.*location use1.*new LocationSettings/s);
    const scaled = newApp();
    new berth.ManagedCluster(newStack(scaled), "apps", { ...eks, pools: { general: { count: { min: 2, max: 9 } } } });
    expect(() => synth(scaled)).toThrow(/B6206.*charts.*new ClusterAddons/s);
  });

  it("overrides that match nothing are found by synthesis", () => {
    const app = newApp();
    const overrides = [{ resource: "aws_eks_cluster.gone", merge: { name: "x" } }];
    new berth.BerthStack(app, "shop", { ...here, overrides });
    expect(problemsOf(() => synth(app))).toMatchObject([{ code: "B6001", construct: "shop", path: "overrides.0" }]);
  });
});

describe("tokens", () => {
  it.each([
    ["EKS", use1, "eks"],
    ["GKE", ew1, "gke"],
    ["AKS", weu, "aks"],
  ] as const)(
    "B4020: are refused as ranges of a cluster on %s, which are compared with those of its network",
    (_what, location, orchestrator) => {
      const make = () => {
        const stack = new berth.BerthStack(newApp(), "shop", { platform, location });
        const services = new cdktf.TerraformVariable(stack, "services", { type: "string" }).stringValue;
        new berth.ManagedCluster(stack, "apps", { platform, location, orchestrator, pools, ranges: { services } } as never);
      };
      expect(problemsOf(make)).toMatchObject([{ code: "B4020", path: "ranges.services" }]);
    },
  );

  it("B4068: do not hide a role that ECS has no use for", () => {
    const stack = newStack();
    const controlPlane = new cdktf.TerraformVariable(stack, "role", { type: "string" }).stringValue;
    expect(codesOf(() => new berth.ManagedCluster(stack, "jobs", { ...here, orchestrator: "ecs", roles: { controlPlane } }))).toEqual([
      "B4068",
    ]);
  });

  it("pass where an id or a value of a label stands", () => {
    const app = newApp();
    const stack = newStack(app);
    const { IamRole } = binding<typeof import("@cdktf/provider-aws/lib/iam-role")>("iam-role");
    const role = new IamRole(stack, "admins", { assumeRolePolicy: "{}" });
    new berth.ManagedCluster(stack, "apps", { ...eks, access: { admins: [role.arn] }, labels: { owner: role.name } });
    const { aws_eks_access_entry: entries, aws_eks_cluster: clusters } = synth(app)["shop"]?.resource ?? {};
    expect(Object.values(entries ?? {}).map((entry) => entry["principal_arn"])).toContain("${aws_iam_role.admins.arn}");
    expect(clusters?.["apps_cluster"]?.["tags"]).toEqual({ owner: "${aws_iam_role.admins.name}" });
  });
});
