import { gkeAccess } from "../../../constructs/google/gke/cluster-access";
import { mockOutputs } from "../../../constructs/google/gke/outputs";
import { cluster, location } from "../../constructs/google/gke/synth";
import { clusterAccessContract } from "./suite";

const account = "berth@shop-prod.iam.gserviceaccount.com";

clusterAccessContract({
  name: "GKE",
  api: "kubernetes",
  access: ({ identity = false, cluster: id = "apps" }, output) =>
    gkeAccess(cluster({ id, name: `shop-prod-${id}` }), { ...location, impersonate: identity ? account : null }, output),
  outputs: () => mockOutputs(cluster()),
  identity: account,
  plugin: "gke-gcloud-auth-plugin",
});
