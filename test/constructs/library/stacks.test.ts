import { describe, expect, it } from "vitest";
import { berth, binding, cdktf, here, newApp, newStack, platform, pools, synth, use1, usw2, weu } from "./app";

const eks = { ...here, orchestrator: "eks", pools } as const;
const subnetsOf = (clusters: Readonly<Record<string, unknown>> | undefined) => JSON.stringify(clusters);

describe("constructs in stacks", () => {
  it("read a network of the same stack as it is", () => {
    const app = newApp();
    const stack = newStack(app);
    new berth.ManagedCluster(stack, "apps", { ...eks, network: new berth.Network(stack, "main", here) });
    const { shop } = synth(app);
    expect(shop?.locals["apps_network-main"]?.outputs["vpc_id"]).toBe("${aws_vpc.main_network.id}");
    expect(subnetsOf(shop?.resource["aws_eks_cluster"])).toContain('${local.apps_network-main.outputs.internal_subnet_ids[\\"a\\"][0]}');
    expect(shop?.output).toEqual({});
  });

  it("read a network of another stack by outputs of its state, and are deployed after it", () => {
    const app = newApp();
    const network = new berth.Network(newStack(app, "networkScope"), "main", here);
    const stack = newStack(app);
    new berth.ManagedCluster(stack, "apps", { ...eks, network });
    const { shop, networkScope } = synth(app);
    expect(networkScope?.output["network-main_vpc_id"]).toMatchObject({ value: "${aws_vpc.main_network.id}" });
    expect(shop?.data["terraform_remote_state"]?.["state-networkScope"]).toMatchObject({
      backend: "local",
      config: networkScope?.terraform.backend["local"],
    });
    expect(shop?.locals["apps_network-main"]?.outputs["vpc_id"]).toBe(
      "${data.terraform_remote_state.state-networkScope.outputs.network-main_vpc_id}",
    );
    expect(stack.dependencies.map(({ node }) => node.id)).toEqual(["networkScope"]);
  });

  it("take subnets of constructs that are not Berth's", () => {
    const app = newApp();
    const stack = newStack(app);
    const { Vpc } = binding<typeof import("@cdktf/provider-aws/lib/vpc")>("vpc");
    const { Subnet } = binding<typeof import("@cdktf/provider-aws/lib/subnet")>("subnet");
    const vpc = new Vpc(stack, "own", { cidrBlock: "10.9.0.0/16" });
    const subnet = (zone: string, n: number) => new Subnet(stack, `own-${zone}`, { vpcId: vpc.id, cidrBlock: `10.9.${n}.0/24` }).id;
    const existing = { id: vpc.id, private: { a: subnet("a", 1), b: subnet("b", 2) } };
    const network = new berth.Network(stack, "old", { ...here, egress: "routed", existing });
    expect(network.outputs).toEqual({});
    new berth.ManagedCluster(stack, "apps", { ...eks, network });
    const { shop } = synth(app);
    expect(Object.values(shop?.data["aws_subnet"] ?? {}).map(({ id }) => id)).toEqual(["${aws_subnet.own-a.id}", "${aws_subnet.own-b.id}"]);
  });

  it("carry all labels themselves where the provider is not Berth's", () => {
    const app = newApp();
    const stack = new cdktf.TerraformStack(app, "plain");
    const { AwsProvider } = binding<typeof import("@cdktf/provider-aws/lib/provider")>("provider");
    new AwsProvider(stack, "aws", { region: "us-east-1" });
    new berth.Network(stack, "main", { ...here, labels: { tier: "core" } });
    const vpcs = synth(app)["plain"]?.resource["aws_vpc"] ?? {};
    expect(Object.values(vpcs)[0]?.["tags"]).toMatchObject({ team: "payments", tier: "core" });
  });

  it("are changed by overrides of their stack, by address", () => {
    const app = newApp();
    const overrides = [{ resource: "aws_vpc.*", merge: { instance_tenancy: "dedicated" } }];
    new berth.Network(new berth.BerthStack(app, "shop", { ...here, overrides }), "main", here);
    expect(synth(app)["shop"]?.resource["aws_vpc"]?.["main_network"]?.["instance_tenancy"]).toBe("dedicated");
  });

  it("hand tokens to constructs of other stacks, as cdktf does", () => {
    const app = newApp();
    const network = new berth.Network(newStack(app, "networkScope"), "main", here);
    const { SsmParameter } = binding<typeof import("@cdktf/provider-aws/lib/ssm-parameter")>("ssm-parameter");
    new SsmParameter(newStack(app), "vpc", { name: "/vpc", type: "String", value: network.outputs.vpcId });
    const { shop, networkScope } = synth(app);
    const value = String(shop?.resource["aws_ssm_parameter"]?.["vpc"]?.["value"]);
    const output = /outputs\.([^}]+)\}/.exec(value)?.[1] ?? "";
    expect(networkScope?.output[output]).toMatchObject({ value: "${aws_vpc.main_network.id}" });
  });

  it("keep states where the platform says, unless a backend is put in", () => {
    const app = newApp();
    const state = { type: "s3", bucket: "shop-state", region: "us-east-1" } as const;
    new berth.BerthStack(app, "stated", { platform: { ...platform, state }, location: use1 });
    const own = newStack(app, "own");
    new cdktf.S3Backend(own, { bucket: "mine", key: "own", region: "us-east-1" });
    const stacks = synth(app);
    expect(stacks["stated"]?.terraform.backend).toMatchObject({ s3: { bucket: "shop-state", key: "shop/prod/stated.tfstate" } });
    expect(stacks["own"]?.terraform.backend).toEqual({ s3: { bucket: "mine", key: "own", region: "us-east-1" } });
  });

  it("replicate a registry to where its LocationSettings make what arrives", () => {
    const app = newApp();
    const there = { platform, location: usw2 };
    const images = new berth.Registry(newStack(app), "images", { ...here, repositories: ["api"], replicas: [usw2] });
    new berth.LocationSettings(newStack(app, "location-use1"), "use1", { ...here, registries: [images] });
    new berth.LocationSettings(new berth.BerthStack(app, "location-usw2", there), "usw2", { ...there, registries: [images] });
    const stacks = synth(app);
    expect(Object.keys(stacks["location-use1"]?.resource ?? {})).toContain("aws_ecr_replication_configuration");
    expect(Object.keys(stacks["location-usw2"]?.resource ?? {})).toContain("aws_ecr_repository_creation_template");
  });

  it("install the charts of a cluster from a stack of their own", () => {
    const app = newApp();
    const cluster = new berth.ManagedCluster(newStack(app), "apps", { ...eks, pools: { general: { count: { min: 2, max: 9 } } } });
    expect(new berth.ClusterAddons(newStack(app, "addons"), "addons", { cluster }).charts).toEqual(["cluster-autoscaler"]);
    expect(Object.keys(synth(app)["addons"]?.resource["helm_release"] ?? {})).toEqual(["addons_charts_cluster-autoscaler"]);
  });

  it("reach a registry in Azure from the networks alone that it is handed", () => {
    const app = newApp();
    const there = { platform, location: weu };
    const [networkScope, stack] = ["networkScope", "images"].map((id) => new berth.BerthStack(app, id, there));
    const network = new berth.Network(networkScope!, "main", { ...there, cidr: "10.64.0.0/16" });
    new berth.Network(networkScope!, "other", { ...there, cidr: "10.65.0.0/16" });
    const closed = { ...there, repositories: ["api"], tags: "mutable", scan: false, networks: [network] } as const;
    expect(new berth.Registry(stack!, "images", closed).outputs.repositoryUrls["api"]).toMatch(/\/api$/);
    const { images } = synth(app);
    expect(Object.keys(images?.resource["azurerm_private_endpoint"] ?? {})).toHaveLength(1);
    expect(images?.locals["images_network-main"]?.outputs["vnet_id"]).toContain("state-networkScope.outputs.network-main_vnet_id");
  });
});
