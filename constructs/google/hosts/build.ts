/** Builds stack `hosts-x`: the group's network, unless another stack has it, its subnet, the hosts, and what others may know of them. */
import type { BuildUnit } from "../../contracts/build";
import { networkLinks } from "../network/links";
import { HostGroup } from "./host-group";
import { hostOutputs } from "./outputs";

/** Construct id of the group, and so the beginning of every address. */
const HOSTS = "hosts";

export const buildHosts: BuildUnit<"hosts"> = (scope, { contents, location, unit }, context) => {
  if (contents.cloud !== "google" || location.cloud !== "google") throw new Error(`${unit.stack} is not a group of hosts on Google Cloud`);
  const needs = { name: `${contents.name}-hosts`, pods: null, services: null };
  const links = networkLinks(scope, contents.network, context, location, needs);
  const made = new HostGroup(scope, HOSTS, { hosts: contents, location, links, context });
  for (const [name, { value, description }] of Object.entries(hostOutputs)) {
    const known = value(made);
    if (known !== null) context.declareOutput(name, known, description);
  }
};
