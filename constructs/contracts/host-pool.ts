/** How pools of hosts are built: what a cloud is given, and what it hands back. */
import type { Construct } from "constructs";
import type { HostedUnit } from "../platform/types/host-pool";
import type { Cloud, Locations } from "../platform/types/location";
import type { BuildContext } from "./build";
import type { NetworkLinks } from "./network";

/** A container of secrets or objects, in the words of its cloud: an ARN on AWS, a name or resource id on Google Cloud and Azure. */
export interface Store {
  readonly id: string;
  /** The key that encrypts it, if reading and writing need a right to the key. */
  readonly keyId: string | null;
}

/** Load balancers before a pool, in the words of its cloud. */
export interface BalancerLinks {
  /** Where their traffic comes from: security groups on AWS, IPv4 ranges on Google Cloud and Azure. */
  readonly sources: readonly string[];
  /** What members are registered with: target groups on AWS, backend pools on Azure; empty on Google Cloud, whose balancers name the group. */
  readonly targets: readonly string[];
}

/** What the unit's access refers to by name, which may be tokens of the same stack. */
export interface HostLinks {
  /** Containers of secrets, by the name in `access.secrets`. */
  readonly secrets: Readonly<Record<string, Store>>;
  /** The bucket or container of `access.objects`; null if no pool asks for one. */
  readonly objects: Store | null;
  /** By role. */
  readonly balancers: Readonly<Record<string, BalancerLinks>>;
}

/** For units that refer to nothing. */
export const noHostLinks: HostLinks = { secrets: {}, objects: null, balancers: {} };

export interface BuiltPool {
  readonly role: string;
  readonly groupName: string;
  readonly groupId: string;
  /** By which rights name the hosts: role ARN on AWS, service account on Google Cloud, principal id on Azure. */
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

/** @throws Error if the unit's builder did not make what its engine asked for */
export function secretStore(name: string, { secrets }: Pick<HostLinks, "secrets">): Store {
  const found = secrets[name];
  if (found === undefined) throw new Error(`no container for secret ${name}`);
  return found;
}

/** @throws Error if the unit's builder did not make what its engine asked for */
export function objectStore({ objects }: Pick<HostLinks, "objects">): Store {
  if (objects === null) throw new Error("no container for objects");
  return objects;
}

/** @throws Error if the unit's builder did not make what its engine asked for */
export function balancerSources(role: string, { balancers }: Pick<HostLinks, "balancers">): readonly string[] {
  const found = balancers[role];
  if (found === undefined) throw new Error(`no load balancer for role ${role}`);
  return found.sources;
}
