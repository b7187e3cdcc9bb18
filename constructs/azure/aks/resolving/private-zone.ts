/** Decides by which private DNS zone names lead to the private endpoint of a cluster. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import { isLiteral, valueFrom } from "../../../platform/resolve/values";
import type { AksPrivateZone } from "../../../platform/types/azure/cluster";
import type { AzureExistingNetwork, AzureManagedNetwork } from "../../../platform/types/azure/network";
import { checkZone } from "../../network/resolve-dns";
import type { Report } from "../codes";

/** The cluster's own word goes before its network's. */
export function resolvePrivateZone(
  { access, aks }: ParsedCluster,
  { dns }: AzureManagedNetwork | AzureExistingNetwork,
  region: string,
  report: Report,
): AksPrivateZone | null {
  const written = aks?.privateZone;
  if (access.endpoint === "public") {
    if (written !== undefined)
      report("B4034", ["aks", "privateZone"], { message: "privateZone applies only to a private endpoint", value: written });
    return null;
  }
  if (written === "system" || written === "none") return { kind: written };
  if (written !== undefined) {
    if (isLiteral(written)) checkZone(written, "azmk8s", region, ["aks", "privateZone"], report);
    return { kind: "existing", zone: valueFrom(written) };
  }
  return dns.zones.azmk8s === null ? { kind: "managed" } : { kind: "existing", zone: dns.zones.azmk8s };
}
