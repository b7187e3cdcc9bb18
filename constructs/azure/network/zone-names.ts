/** Names of the private DNS zones of Azure's services, which differ between its clouds. */
import type { DnsService } from "../../platform/types/azure/network";

type Suffixes = Readonly<Record<Exclude<DnsService, "azmk8s"> | "vault", string>> & { readonly azmk8s: string };

/** @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns */
const clouds: readonly { readonly start: RegExp; readonly suffixes: Suffixes }[] = [
  {
    start: /^china/,
    suffixes: {
      azmk8s: "cx.prod.service.azk8s.cn",
      azurecr: "azurecr.cn",
      blob: "blob.core.chinacloudapi.cn",
      vault: "vaultcore.azure.cn",
    },
  },
  {
    start: /^us(?:gov|dod)/,
    suffixes: {
      azmk8s: "cx.aks.containerservice.azure.us",
      azurecr: "azurecr.us",
      blob: "blob.core.usgovcloudapi.net",
      vault: "vaultcore.usgovcloudapi.net",
    },
  },
  {
    start: /^/,
    suffixes: { azmk8s: "azmk8s.io", azurecr: "azurecr.io", blob: "blob.core.windows.net", vault: "vaultcore.azure.net" },
  },
];

/** The end of a service's names in the cloud of a region: `azurecr.io`. */
export function suffixOf(service: keyof Suffixes, region: string): string {
  const found = clouds.find(({ start }) => start.test(region));
  if (found === undefined) throw new Error(`${region} is in no cloud`);
  return found.suffixes[service];
}

/** `privatelink.azurecr.io`; for AKS that of a region. */
export const zoneNameOf = (service: DnsService, region: string): string =>
  service === "azmk8s" ? `privatelink.${region}.${suffixOf(service, region)}` : `privatelink.${suffixOf(service, region)}`;

/** The zone of a region, or one below it that contains the names of some clusters only. */
export const aksZoneForm = (region: string): RegExp =>
  new RegExp(`^(?:[a-z0-9-]{1,32}\\.)?${zoneNameOf("azmk8s", region).replaceAll(".", "\\.")}$`);
