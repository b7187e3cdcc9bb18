import { eksAccess } from "../../../constructs/aws/eks/cluster-access";
import { mockOutputs } from "../../../constructs/aws/eks/outputs";
import { cluster, location } from "../../constructs/aws/eks/synth";
import { clusterAccessContract } from "./suite";

const role = "arn:aws:iam::123456789012:role/berth";

clusterAccessContract({
  name: "EKS",
  api: "kubernetes",
  access: ({ identity = false, cluster: id = "apps" }, output) =>
    eksAccess(cluster({ id, name: `shop-prod-${id}` }), { ...location, assumeRole: identity ? role : null }, output),
  outputs: () => mockOutputs(cluster()),
  identity: role,
  plugin: "aws",
});
