/** Builds stack `hosts-x`: the group's network, unless another stack has it, the hosts, and what others may know of them. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { AzureHostGroup } from "../../platform/types/azure/host-group";
import { networkLinks } from "../network/links";
import { hostRules } from "../network/security-group";
import { groundOf } from "../resource-group/resource-group";
import { HostGroup } from "./host-group";
import { hostOutputs } from "./outputs";

/** Construct id of the group, and so the beginning of every address. */
const HOSTS = "hosts";

export const buildHosts: BuildUnit<"hosts", AzureHostGroup> = (scope, { resource, location }, context) => {
  const placement = groundOf(scope, resource, location);
  const links = networkLinks(scope, resource.network, context, { meta: resource, placement, rules: hostRules });
  const made = new HostGroup(scope, HOSTS, { hosts: resource, placement, links, context });
  declareOutputs(hostOutputs, made, resource, context);
};
