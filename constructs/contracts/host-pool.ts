/** The contract of host pools on every cloud. */
import type { Construct } from "constructs";
import type { HostedUnit } from "../platform/types/host-pool";
import type { Cloud, Locations } from "../platform/types/location";
import type { BuildContext } from "./build";
import type { NetworkLinks } from "./network";

/** A container of secrets or objects. Its id is an ARN on AWS, a name or resource id on Google Cloud and Azure. */
export interface Store {
  readonly id: string;
  /** The key that encrypts it, if reading and writing require a permission on the key; otherwise null. */
  readonly keyId: string | null;
}

/** The load balancers of a pool. */
export interface BalancerLinks {
  /** Sources of their traffic: security groups on AWS, IPv4 ranges on Google Cloud and Azure. */
  readonly sources: readonly string[];
  /** Where hosts are registered: target groups on AWS, backend pools on Azure. Empty on Google Cloud, where load balancers reference the instance group. */
  readonly targets: readonly string[];
}

/** The resources that the unit's access references by name. Values can be tokens of the same stack. */
export interface HostLinks {
  /** Containers of secrets, by the name in `access.secrets`. */
  readonly secrets: Readonly<Record<string, Store>>;
  /** The bucket or container of `access.objects`; null if no pool asks for one. */
  readonly objects: Store | null;
  /** By role. */
  readonly balancers: Readonly<Record<string, BalancerLinks>>;
}

/** For units without secrets, objects and load balancers. */
export const noHostLinks: HostLinks = { secrets: {}, objects: null, balancers: {} };

export interface BuiltPool {
  readonly role: string;
  readonly groupName: string;
  readonly groupId: string;
  /** The hosts' principal for permissions: role ARN on AWS, service account on Google Cloud, principal id on Azure. */
  readonly principal: string;
}

/** The pools of one unit in its stack. Each pool is a construct below `scope` whose id is its role. */
export interface HostPoolProvider<C extends Cloud, B extends BuiltPool = BuiltPool> {
  /** The unit's network, with the subnet of its hosts if the cloud makes one for each unit. */
  links(scope: Construct, unit: HostedUnit<C>, location: Locations[C], context: BuildContext): NetworkLinks[C];
  build(
    scope: Construct,
    unit: HostedUnit<C>,
    given: {
      readonly location: Locations[C];
      readonly network: NetworkLinks[C];
      readonly hosts: HostLinks;
      readonly context: BuildContext;
    },
  ): readonly B[];
}

/** @throws Error if the unit's builder did not create what the engine requested */
export function secretStore(name: string, { secrets }: Pick<HostLinks, "secrets">): Store {
  const found = secrets[name];
  if (found === undefined) throw new Error(`The unit has no container for secret ${name}`);
  return found;
}

/** @throws Error if the unit's builder did not create what the engine requested */
export function objectStore({ objects }: Pick<HostLinks, "objects">): Store {
  if (objects === null) throw new Error("The unit has no container for objects");
  return objects;
}

/** @throws Error if the unit's builder did not create what the engine requested */
export function balancerSources(role: string, { balancers }: Pick<HostLinks, "balancers">): readonly string[] {
  const found = balancers[role];
  if (found === undefined) throw new Error(`The unit has no load balancer for role ${role}`);
  return found.sources;
}

/** A prefix of objects as a part of construct ids; `all` for the empty prefix. */
export const prefixId = (prefix: string): string => prefix.replace(/[^0-9A-Za-z]+/g, "-").replace(/^-|-$/g, "") || "all";
