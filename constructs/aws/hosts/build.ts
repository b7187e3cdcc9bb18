/** Builds stack `hosts-x`: the group's network, unless another stack has it, the hosts, and what others may know of them. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { AwsHostGroup } from "../../platform/types/aws/host-group";
import { networkLinks } from "../network/links";
import { HostGroup } from "./host-group";
import { hostOutputs } from "./outputs";

/** Construct id of the group, and so the beginning of every address. */
const HOSTS = "hosts";

export const buildHosts: BuildUnit<"hosts", AwsHostGroup> = (scope, { resource, location }, context) => {
  const links = networkLinks(scope, resource.network, context, location);
  const made = new HostGroup(scope, HOSTS, { hosts: resource, location, links, context });
  declareOutputs(hostOutputs, made, resource, context);
};
