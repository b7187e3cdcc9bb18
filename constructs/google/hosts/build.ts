/** Builds stack `hosts-x`: the group's network, unless another stack has it, its subnet, the hosts, and what others may know of them. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { GoogleHostGroup } from "../../platform/types/google/host-group";
import { networkLinks } from "../network/links";
import { HostGroup } from "./host-group";
import { hostOutputs } from "./outputs";

/** Construct id of the group, and so the beginning of every address. */
const HOSTS = "hosts";

export const buildHosts: BuildUnit<"hosts", GoogleHostGroup> = (scope, { resource, location }, context) => {
  const needs = { name: `${resource.name}-hosts`, pods: null, services: null };
  const links = networkLinks(scope, resource.network, context, location, needs);
  const made = new HostGroup(scope, HOSTS, { hosts: resource, location, links, context });
  declareOutputs(hostOutputs, made, resource, context);
};
