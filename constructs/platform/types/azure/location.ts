/** A location on Azure. */
import type { LocationMeta } from "../shared/location";
import type { ValueOrReference } from "../shared/value";

export interface AzureLocation extends LocationMeta {
  readonly cloud: "azure";
  readonly subscription: string;
  readonly tenant: string | null;
  readonly resourceGroup: string | null;
  /** Whether Terraform registers the resource providers and features that the units need, or others do. */
  readonly services: "managed" | "external";
  /** Resource id; null: the watcher that Azure creates; `none`: networks have no flow logs. */
  readonly networkWatcher: ValueOrReference | null;
  /** Whether the subscription's plan of Defender for Containers is enabled here. */
  readonly defender: boolean;
}

/** Stack `location-x` on Azure: what the subscription must have before its units. */
export interface AzureLocationSettings {
  readonly cloud: "azure";
  readonly location: string;
  /** Name of the deployments, not yet shortened to the vendor's limit. */
  readonly name: string;
  /** Sorted: `Microsoft.Compute/EncryptionAtHost`. */
  readonly features: readonly string[];
  readonly defender: boolean;
}
