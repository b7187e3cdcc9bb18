/** The Google provider of a location: bound to its project and region, acting by its service account, with its labels on everything. */
import { GoogleProvider } from "@cdktf/provider-google/lib/provider";
import type { Construct } from "constructs";
import type { GoogleLocation } from "../../platform/types/google/location";

/**
 * A project's id is unique in the world and nothing is made without naming it, so nothing can land in another one.
 * @param alias left out for the unit's own location, whose provider is the default
 */
export function googleProvider(scope: Construct, location: GoogleLocation, alias?: string): GoogleProvider {
  const { project, region, impersonate, labels } = location;
  return new GoogleProvider(scope, alias === undefined ? "google" : `google-${alias}`, {
    project,
    region,
    // Labels are those of the spec alone.
    addTerraformAttributionLabel: false,
    ...(alias !== undefined && { alias }),
    ...(impersonate !== null && { impersonateServiceAccount: impersonate }),
    ...(Object.keys(labels).length > 0 && { defaultLabels: { ...labels } }),
  });
}
