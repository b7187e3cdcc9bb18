import { pool } from "../../constructs/aws/eks/pool";
import { resourcesOf } from "../../constructs/aws/eks/synth";
import { managedClusterContract } from "./suite";

managedClusterContract({
  name: "EKS",
  synthesize: ({ pools = ["general"], deletionProtection = true, retentionDays = 90, encryption = "customer" }) =>
    resourcesOf({
      pools: pools.map((key) => pool({ key })),
      deletionProtection,
      logs: { retentionDays, to: null },
      encryption: { kind: encryption },
    }),
  stateful: ["aws_eks_cluster", "aws_kms_key", "aws_cloudwatch_log_group"],
  logs: { type: "aws_cloudwatch_log_group", retention: "retention_in_days", key: "kms_key_id" },
  key: { type: "aws_kms_key", rotation: { enable_key_rotation: true } },
  pool: { type: "aws_eks_node_group" },
  isOpen: (type, body) =>
    type === "aws_vpc_security_group_ingress_rule" && (body["cidr_ipv4"] === "0.0.0.0/0" || body["cidr_ipv6"] === "::/0"),
});
