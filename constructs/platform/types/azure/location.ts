/** A location on Azure. */
import type { LocationMeta } from "../shared/location";

export interface AzureLocation extends LocationMeta {
  readonly cloud: "azure";
  readonly subscription: string;
  readonly tenant: string | null;
  readonly resourceGroup: string | null;
}
