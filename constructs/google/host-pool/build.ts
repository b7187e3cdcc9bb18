/** Builds stack `hosts-x`: the group's network, unless another stack has it, its subnet, the hosts, and what others may know of them. */
import type { BuildUnit } from "../../contracts/build";
import { noHostLinks } from "../../contracts/host-pool";
import { hostOutputs } from "./outputs";
import { googleHostPools } from "./provider";

export const buildHosts: BuildUnit<"hosts"> = (scope, { resource, location, unit }, context) => {
  if (resource.cloud !== "google" || location.cloud !== "google") throw new Error(`${unit.stack} is not a group of hosts on Google Cloud`);
  const network = googleHostPools.links(scope, resource, location, context);
  const [made] = googleHostPools.build(scope, resource, { location, network, hosts: noHostLinks, context });
  if (made === undefined) throw new Error(`${unit.stack} has no pool of hosts`);
  for (const [name, { value, description }] of Object.entries(hostOutputs)) {
    const known = value(made);
    if (known !== null) context.declareOutput(name, known, description);
  }
};
