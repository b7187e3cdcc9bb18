/** Builds stack `hosts-x`: the group's network, unless another stack has it, its subnet, the hosts, and what others may know of them. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import { networkLinks } from "../network/links";
import { HostGroup } from "./host-group";
import { hostOutputs } from "./outputs";

/** Construct id of the group, and so the beginning of every address. */
const HOSTS = "hosts";

export const buildHosts: BuildUnit<"hosts"> = (scope, { resource, location, unit }, context) => {
  if (resource.cloud !== "google" || location.cloud !== "google") throw new Error(`${unit.stack} is not a group of hosts on Google Cloud`);
  const needs = { name: `${resource.name}-hosts`, pods: null, services: null };
  const links = networkLinks(scope, resource.network, context, location, needs);
  const made = new HostGroup(scope, HOSTS, { hosts: resource, location, links, context });
  declareOutputs(hostOutputs, made, resource, context);
};
