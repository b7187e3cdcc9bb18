/** An app that uses Berth on AWS alone: an EKS cluster, with each way to change what Berth decides. */
import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { BerthStack, defineLocation, LocationSettings, ManagedCluster, Network, type PlatformProps, Registry } from "berth-iac";
import { App } from "cdktf";

const platform: PlatformProps = { name: "shop", environment: "dev", labels: { team: "payments" }, lock: "app.lock.json" };
const use1 = defineLocation("use1", { cloud: "aws", region: "us-east-1", account: "123456789012" });

const app = new App();
const base = new BerthStack(app, "base", { platform, location: use1 });
const network = new Network(base, "main", { platform, location: use1, egress: "nat" });
const images = new Registry(base, "images", { platform, location: use1, repositories: ["api"] });
new LocationSettings(base, "use1", { platform, location: use1, registries: [images] });

// The second way: a merge patch by address.
const overrides = [{ resource: "aws_eks_cluster.apps_cluster", merge: { tags: { patched: "yes" } } }];
const stack = new BerthStack(app, "apps", { platform, location: use1, overrides });
const apps = new ManagedCluster(stack, "apps", {
  platform,
  location: use1,
  network,
  orchestrator: "eks",
  deletionProtection: false,
  eks: { zonalShift: false }, // the first: a typed setting of this orchestrator
  pools: { general: { machine: { cpu: 4, memory: "16Gi" }, count: 2 } },
});

// The third: constructs of the app, by typed outputs.
const endpoint: string = apps.outputs.clusterEndpoint;
new SsmParameter(stack, "endpoint", { name: "/shop/endpoint", type: "String", value: endpoint });

app.synth();
