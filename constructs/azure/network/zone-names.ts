/** Names of the private DNS zones of Azure's services. The catalogue has no regions of its clouds for governments and China, where they differ. */
import type { DnsService } from "../../platform/types/azure/network";

/** Ends of the services' names. @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns */
export const suffixes = {
  azmk8s: "azmk8s.io",
  azurecr: "azurecr.io",
  blob: "blob.core.windows.net",
  vault: "vaultcore.azure.net",
} as const satisfies Readonly<Record<DnsService | "vault", string>>;

/** `privatelink.azurecr.io`; for AKS that of a region. */
export const zoneNameOf = (service: DnsService, region: string): string =>
  service === "azmk8s" ? `privatelink.${region}.${suffixes[service]}` : `privatelink.${suffixes[service]}`;

/** The zone of a region, or one below it that contains the names of some clusters only. */
export const aksZoneForm = (region: string): RegExp =>
  new RegExp(`^(?:[a-z0-9-]{1,32}\\.)?${zoneNameOf("azmk8s", region).replaceAll(".", "\\.")}$`);
