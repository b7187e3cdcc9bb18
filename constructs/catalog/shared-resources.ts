/**
 * Resource types of which a cloud has one for each account and region, project or subscription: two specs that create it would overwrite each
 * other's. `docs/reference/shared-resources.md` is generated from it, and a test finds types that synthesis emits and nobody has judged.
 */

export interface SharedResource {
  /** What has one of it. */
  readonly oncePer: "account and region" | "account" | "project" | "subscription";
  /** Which unit creates it. */
  readonly owner: string;
  /** The key of the spec that leaves it to others. */
  readonly leftBy: string;
  /** Why two specs cannot overwrite each other's unseen: a sentence. */
  readonly safety: string;
}

/** By Terraform's type, sorted. */
export const sharedResources: Readonly<Record<string, SharedResource>> = {
  aws_ecr_registry_policy: {
    oncePer: "account and region",
    owner: "location-LOCATION",
    leftBy: "locations.LOCATION.registrySettings",
    safety:
      "It is created only if registries of other accounts replicate here, and `berth resolve` then lists the command that shows the policy of others, which Terraform cannot import if there is none.",
  },
  aws_ecr_registry_scanning_configuration: {
    oncePer: "account and region",
    owner: "location-LOCATION",
    leftBy: "locations.LOCATION.registrySettings",
    safety:
      "It is created only for caches, replicas and continuous scanning, and is imported, so that the first plan and its review show which rules of others it replaces.",
  },
  aws_ecr_replication_configuration: {
    oncePer: "account and region",
    owner: "location-LOCATION",
    leftBy: "locations.LOCATION.registrySettings",
    safety:
      "It is created only for `replicas`, and `berth resolve` then lists the command that shows the rules of others, which Terraform cannot import if there are none.",
  },
  azurerm_subscription_template_deployment: {
    oncePer: "subscription",
    owner: "location-LOCATION",
    leftBy: "locations.LOCATION.services, locations.LOCATION.defender",
    safety:
      "The features and plans that it enables exist once; a deployment has a name of its own, can be repeated, only switches on, and takes nothing back when it is destroyed.",
  },
  google_project_service: {
    oncePer: "project",
    owner: "location-LOCATION",
    leftBy: "locations.LOCATION.services",
    safety: "An API that is on stays as it is, and none is ever disabled, also when the stack is destroyed.",
  },
};
