/** Decides a store of objects on Azure Blob Storage. */
import { zonesOf } from "../../catalog/regions";
import type { ResolveObjects } from "../../contracts/objects";
import { storeSettings } from "../../contracts/store-settings";
import { vendorName } from "../../platform/naming/names";

/** Of a container's name. @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftstorage */
const LIMIT = { min: 3, max: 63 };

export const resolveObjects: ResolveObjects<"azure"> = (request, meta, { location, pin }) => {
  const settings = storeSettings(request, meta);
  return {
    ...settings,
    cloud: "azure",
    account: vendorName("storage-account", settings.name, location.subscription),
    containers: Object.fromEntries(settings.prefixes.map((prefix) => [prefix, containerName(prefix)])),
    // Pinned: an account is replaced if it changes, even if only the catalog learned of zones.
    zoneRedundant: pin(
      "zoneRedundancy",
      `${meta.path.split(".")[0]}.${meta.id}.stores.${request.name}.zones`,
      location.region,
      () => (zonesOf("azure", location.region) ?? []).length > 1,
    ),
  };
};

/** A prefix of one part is a container's name unless it is too short; others end in digits, so that `a/b` and `a-b` differ. */
function containerName(prefix: string): string {
  const isName = !prefix.includes("/") && prefix.length >= LIMIT.min && prefix.length <= LIMIT.max;
  return isName ? prefix : vendorName("storage-container", prefix.replaceAll("/", "-"), prefix);
}
