import { pool, resourcesOf } from "../../constructs/aws/ecs/synth";
import { managedClusterContract } from "./suite";

managedClusterContract({
  name: "ECS",
  synthesize: ({ pools = ["general"], deletionProtection = true, retentionDays = 90, encryption = "customer" }) =>
    resourcesOf({
      pools: pools.map((key) => pool({ key })),
      deletionProtection,
      logs: { retentionDays, to: null },
      encryption: { kind: encryption },
    }),
  stateful: ["aws_ecs_cluster", "aws_kms_key", "aws_cloudwatch_log_group"],
  logs: { type: "aws_cloudwatch_log_group", retention: "retention_in_days", key: "kms_key_id" },
  key: { type: "aws_kms_key", rotation: { enable_key_rotation: true } },
  pool: { type: "aws_ecs_capacity_provider" },
  isOpen: (type, body) =>
    type === "aws_vpc_security_group_ingress_rule" && (body["cidr_ipv4"] === "0.0.0.0/0" || body["cidr_ipv6"] === "::/0"),
});
