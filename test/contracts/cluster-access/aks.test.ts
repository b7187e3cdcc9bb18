import { aksAccess } from "../../../constructs/azure/aks/cluster-access";
import { mockOutputs } from "../../../constructs/azure/aks/outputs";
import { cluster } from "../../constructs/azure/aks/synth";
import { azureLocation } from "../../support/azure-inputs";
import { clusterAccessContract } from "./suite";

clusterAccessContract({
  name: "AKS",
  api: "kubernetes",
  access: ({ cluster: id = "apps" }, output) => aksAccess(cluster({ id, name: `shop-prod-${id}` }), azureLocation(), output),
  outputs: () => mockOutputs(cluster()),
  identity: { missing: "a location on Azure names a tenant and no identity; whoever applies signs in to the Azure command line" },
  plugin: "kubelogin",
});
