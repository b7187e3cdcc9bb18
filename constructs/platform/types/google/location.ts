/** A location on Google Cloud. */
import type { LocationMeta } from "../shared/location";

export interface GoogleLocation extends LocationMeta {
  readonly cloud: "google";
  readonly project: string;
  readonly impersonate: string | null;
  /** Whether Terraform enables the APIs that the units need, or others do. */
  readonly services: "managed" | "external";
}

/** Stack `location-x` on Google Cloud: what the project must have before its units. */
export interface GoogleLocationSettings {
  readonly cloud: "google";
  readonly location: string;
  /** Full names, sorted: `compute.googleapis.com`. */
  readonly apis: readonly string[];
  /** Name of an empty repository, whose creation makes the service agent of Artifact Registry; null: no unit uses that agent. */
  readonly agentRepository: string | null;
}
