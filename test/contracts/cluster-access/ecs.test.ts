import { ecsAccess } from "../../../constructs/aws/ecs/cluster-access";
import { mockOutputs } from "../../../constructs/aws/ecs/outputs";
import { cluster } from "../../constructs/aws/ecs/synth";
import { location } from "../../constructs/aws/eks/synth";
import { clusterAccessContract } from "./suite";

clusterAccessContract({
  name: "ECS",
  api: "ecs",
  access: ({ cluster: id = "apps" }, output) => ecsAccess(cluster({ id, name: `shop-prod-${id}` }), location, output),
  outputs: () => mockOutputs(cluster()),
  identity: { missing: "the AWS provider of the unit's location takes on the role" },
  plugin: { missing: "ECS has no API server of its own; drivers call AWS" },
});
