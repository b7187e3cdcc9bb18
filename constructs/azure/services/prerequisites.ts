/** What an Azure subscription needs and Terraform does not give it, with the commands. */
import type { CloudResolvers } from "../../platform/resolve/resolvers";
import type { Prerequisite } from "../../platform/types/shared/prerequisite";
import { featureNeeds, hasUnits } from "./needs";
import { registeredByDefault, resourceProviders } from "./service-table";

export const prerequisites: CloudResolvers<"azure">["prerequisites"] = ({ key, subscription, services }, { units }) => {
  if (!hasUnits(key, units)) return [];
  const features = featureNeeds(key, units);
  return services === "external" ? external(key, subscription, features) : managed(key, subscription, features);
};

function external(location: string, subscription: string, features: readonly string[]): Prerequisite[] {
  const all = resourceProviders.filter((each) => !(registeredByDefault as readonly string[]).includes(each));
  const registered = {
    location,
    message: `Subscription ${subscription} must have these resource providers registered, because the location has services: external`,
    commands: all.map((namespace) => `az provider register --namespace ${namespace} --wait --subscription ${subscription}`),
  };
  const message = `Subscription ${subscription} must have these features registered, because the location has services: external`;
  return [
    registered,
    ...(features.length === 0
      ? []
      : [
          {
            location,
            message,
            commands: features.flatMap((feature) => [registerFeature(feature, subscription), ...settled(feature, subscription)]),
          },
        ]),
  ];
}

/** The deployment of a feature's registration ends before Azure has finished the registration. */
const managed = (location: string, subscription: string, features: readonly string[]): Prerequisite[] =>
  features.map((feature) => ({
    location,
    message: `Azure registers ${feature} within about 15 minutes after the first deployment of location-${location}: wait until the state is Registered before clusters and hosts are deployed`,
    commands: settled(feature, subscription),
  }));

const parts = (feature: string, subscription: string): string => {
  const [namespace, name] = feature.split("/");
  return `--namespace ${namespace} --name ${name} --subscription ${subscription}`;
};

const registerFeature = (feature: string, subscription: string): string => `az feature register ${parts(feature, subscription)}`;

/** Shows the state, and tells the resource provider. @see https://learn.microsoft.com/azure/azure-resource-manager/management/preview-features */
const settled = (feature: string, subscription: string): string[] => [
  `az feature show ${parts(feature, subscription)} --query properties.state`,
  `az provider register --namespace ${feature.split("/")[0]} --subscription ${subscription}`,
];
