/** Object stores on Azure Blob Storage. */
import type { StoreSettings } from "../shared/objects";

/** Access logs go to the Log Analytics workspace that `accessLogs` names by resource id. */
export interface BlobObjectStore extends StoreSettings {
  readonly cloud: "azure";
  /** Name of the storage account, unique in the world. */
  readonly account: string;
  /** Containers by prefix: Azure grants rights on containers. */
  readonly containers: Readonly<Record<string, string>>;
  /** Copies in several zones of the region. */
  readonly zoneRedundant: boolean;
}
