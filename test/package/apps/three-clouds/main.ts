/** An app of someone who uses Berth on three clouds: an EKS cluster, a GKE cluster and a registry in Azure, by the same defaults. */
import { BerthStack, defineLocation, LocationSettings, ManagedCluster, type PlatformProps, Registry } from "berth-iac";
import { App } from "cdktf";

const platform: PlatformProps = { name: "shop", environment: "dev", lock: "app.lock.json" };
const use1 = defineLocation("use1", { cloud: "aws", region: "us-east-1", account: "123456789012" });
const euw1 = defineLocation("euw1", { cloud: "google", region: "europe-west1", project: "shop-dev" });
const weu = defineLocation("weu", { cloud: "azure", region: "westeurope", subscription: "00000000-0000-4000-8000-000000000000" });
const pools = { general: { machine: { cpu: 4, memory: "16Gi" }, count: 3 } };

const app = new App();
const onAws = new BerthStack(app, "on-aws", { platform, location: use1 });
new ManagedCluster(onAws, "east", { platform, location: use1, orchestrator: "eks", pools, eks: { zonalShift: false } });

const overrides = [{ resource: "google_container_cluster.*", merge: { description: "patched" } }];
const onGoogle = new BerthStack(app, "on-google", { platform, location: euw1, overrides });
new ManagedCluster(onGoogle, "west", { platform, location: euw1, orchestrator: "gke", pools, gke: { channel: "stable" } });

const onAzure = new BerthStack(app, "on-azure", { platform, location: weu });
const images = new Registry(onAzure, "images", { platform, location: weu, repositories: ["api"], tags: "mutable", scan: false });
new LocationSettings(onAzure, "weu", { platform, location: weu, registries: [images] });

app.synth();
