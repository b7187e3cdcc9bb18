import { buildHosts } from "../../../constructs/google/host-pool/build";
import { hostGroup, unitInputOf } from "../../support/google-inputs";
import { synthUnit } from "../../support/stack";
import { hostsContract, type Resources, type Wish } from "./suite";

function synthesize({ count = 2, dedicated = false, deletionProtection = true, encryption = "customer", userData }: Wish): Resources {
  const { bootstrap } = hostGroup();
  const resource = hostGroup({
    count,
    nodeType: dedicated ? "n2-node-80-640" : null,
    deletionProtection,
    encryption: { kind: encryption },
    bootstrap: { ...bootstrap, ...(userData !== undefined && { userData }) },
  });
  return synthUnit(buildHosts, unitInputOf("hosts", "hosts-lab", resource)).resource;
}

const only = (resources: Resources, type: string) => Object.values(resources[type] ?? {})[0] ?? {};
const template = (resources: Resources) => only(resources, "google_compute_region_instance_template");

hostsContract({
  name: "Google Cloud",
  synthesize,
  key: { type: "google_kms_crypto_key", rotation: { rotation_period: "7776000s" } },
  stateful: ["google_kms_crypto_key"],
  countOf: (resources) => only(resources, "google_compute_region_instance_group_manager")["target_size"],
  userDataOf: (resources) => Buffer.from(String((template(resources)["metadata"] as never)["user-data"]), "base64").toString("utf8"),
  rollsBack: { missing: "new hosts come first and are asked for their health, so a change that fails stops there, and the old ones stay" },
  isOpen: (_type, body) => body["allow"] !== undefined && JSON.stringify(body["source_ranges"] ?? []).includes("0.0.0.0/0"),
  hasPublicAddress: (resources) => JSON.stringify(template(resources)["network_interface"]).includes("access_config"),
});
