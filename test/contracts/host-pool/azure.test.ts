import { buildHosts } from "../../../constructs/azure/host-pool/build";
import { existingNetwork, hostGroup, networkUses, unitInputOf } from "../../support/azure-inputs";
import { synthUnit } from "../../support/stack";
import { hostsContract, type Resources, type Wish } from "./suite";

const GROUP = "azurerm_linux_virtual_machine_scale_set";

function synthesize({ count = 2, deletionProtection = true, encryption = "customer", userData }: Wish): Resources {
  const { bootstrap } = hostGroup();
  const resource = hostGroup({
    network: networkUses.existing(existingNetwork()),
    count,
    deletionProtection,
    encryption: { kind: encryption },
    bootstrap: { ...bootstrap, ...(userData !== undefined && { userData }) },
  });
  return synthUnit(buildHosts, unitInputOf("hosts", "hosts-lab", resource)).resource;
}

const group = (resources: Resources) => Object.values(resources[GROUP] ?? {})[0] ?? {};

hostsContract({
  name: "Azure",
  synthesize,
  key: { type: "azurerm_disk_encryption_set", rotation: { auto_key_rotation_enabled: true } },
  stateful: ["azurerm_key_vault", "azurerm_disk_encryption_set"],
  countOf: (resources) => group(resources)["instances"],
  userDataOf: (resources) => Buffer.from(String(group(resources)["custom_data"]), "base64").toString("utf8"),
  rollsBack: { missing: "a rolling upgrade stops at the first new host that is not fit, and the old ones stay" },
  dedicated: { missing: "resolving refuses it" },
  isOpen: (type, body) => type === "azurerm_network_security_rule" && body["direction"] === "Inbound" && body["access"] === "Allow",
  hasPublicAddress: (resources) =>
    Object.hasOwn(resources, "azurerm_public_ip") || JSON.stringify(group(resources)["network_interface"]).includes("public_ip_address"),
});
