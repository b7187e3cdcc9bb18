import { buildHosts } from "../../../constructs/aws/host-pool/build";
import { hosts } from "../../constructs/aws/host-pool/hosts";
import { existingNetwork, networkUses, unitInputOf } from "../../support/aws-inputs";
import { synthUnit } from "../../support/stack";
import { hostsContract, type Resources, type Wish } from "./suite";

const GROUP = "aws_autoscaling_group";

function synthesize({ count = 2, dedicated = false, deletionProtection = true, encryption = "customer", userData }: Wish): Resources {
  const { bootstrap } = hosts();
  const resource = hosts({
    network: networkUses.existing(existingNetwork()),
    count,
    dedicated,
    deletionProtection,
    encryption: { kind: encryption },
    bootstrap: { ...bootstrap, ...(userData !== undefined && { userData }) },
  });
  return synthUnit(buildHosts, unitInputOf("hosts", "hosts-lab", resource)).resource;
}

const only = (resources: Resources, type: string) => Object.values(resources[type] ?? {})[0] ?? {};
const template = (resources: Resources) => only(resources, "aws_launch_template");

hostsContract({
  name: "AWS",
  synthesize,
  key: { type: "aws_kms_key", rotation: { enable_key_rotation: true } },
  stateful: ["aws_kms_key"],
  countOf: (resources) => only(resources, GROUP)["desired_capacity"],
  userDataOf: (resources) => Buffer.from(String(template(resources)["user_data"]), "base64").toString("utf8"),
  rollsBack: (resources) => {
    const { instance_refresh } = only(resources, GROUP) as { instance_refresh?: { preferences: { auto_rollback: boolean } } };
    return instance_refresh?.preferences.auto_rollback === true;
  },
  isOpen: (type) => type === "aws_vpc_security_group_ingress_rule",
  hasPublicAddress: (resources) =>
    !JSON.stringify(template(resources)["network_interfaces"]).includes('"associate_public_ip_address":"false"'),
});
