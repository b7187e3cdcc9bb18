/** Registers features of a subscription, and enables its plan of Defender for Containers. */
import { SubscriptionTemplateDeployment } from "@cdktf/provider-azurerm/lib/subscription-template-deployment";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { AzureLocation, AzureLocationSettings } from "../../platform/types/azure/location";
import { tagged } from "../tags";
import { defenderTemplate, featuresTemplate } from "./templates";

export interface SubscriptionServicesProps {
  readonly settings: AzureLocationSettings;
  readonly location: AzureLocation;
}

/**
 * By templates and not by resources of the provider: `azurerm_resource_provider_registration` fails where the resource provider is
 * registered, which nearly every subscription is, and unregisters it when it is destroyed; `azurerm_security_center_subscription_pricing`
 * fails where the plan is on, disables every other extension of it, and its destruction ends the plan.
 */
export class SubscriptionServices extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: SubscriptionServicesProps,
  ) {
    super(scope, id);
    const { features, defender } = props.settings;
    if (features.length > 0) this.deploy("features", featuresTemplate(features));
    if (defender) this.deploy("defender", defenderTemplate());
  }

  private deploy(id: string, template: object): void {
    const { settings, location } = this.props;
    new SubscriptionTemplateDeployment(this, id, {
      name: vendorName("template-deployment", `${settings.name}-${id}`),
      location: location.region,
      templateContent: JSON.stringify(template),
      ...tagged(location.labels),
    });
  }
}
