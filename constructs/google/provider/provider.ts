/** The Google provider of a location: its project and region, the service account that it impersonates, and its default labels. */
import { GoogleProvider } from "@cdktf/provider-google/lib/provider";
import type { Construct } from "constructs";
import { withOwnKeys } from "../../contracts/provider-maps";
import type { GoogleLocation } from "../../platform/types/google/location";

/**
 * Project ids are globally unique, so the provider cannot create resources in a wrong project.
 * @param alias left out for the unit's own location, which uses the default provider
 */
export function googleProvider(scope: Construct, location: GoogleLocation, alias?: string): GoogleProvider {
  const { project, region, impersonate, labels } = location;
  const provider = new GoogleProvider(scope, alias === undefined ? "google" : `google-${alias}`, {
    project,
    region,
    // Only labels of the spec are set.
    addTerraformAttributionLabel: false,
    ...(alias !== undefined && { alias }),
    ...(impersonate !== null && { impersonateServiceAccount: impersonate }),
    ...(Object.keys(labels).length > 0 && { defaultLabels: { ...labels } }),
  });
  return withOwnKeys(provider, ["default_labels"], labels);
}
