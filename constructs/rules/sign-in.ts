/** Who signs in to the Kubernetes API of a cluster when its later stacks are deployed. */
import type { Cluster } from "../platform/types/cluster";
import type { Cloud, Location, Locations } from "../platform/types/location";
import type { Platform } from "../platform/types/platform";
import type { UnitKind } from "../platform/types/unit";

/** Kinds of units that are deployed through the API of their cluster. */
const signingIn: ReadonlySet<UnitKind> = new Set(["addons"]);

/** Stacks of a cluster whose deployment needs to sign in to it. */
export const laterStacks = ({ units }: Platform, { path }: Cluster): string[] =>
  units.filter((unit) => signingIn.has(unit.kind) && unit.path === path).map(({ stack }) => stack);

/** The principal that the location names, as the cluster lists principals; null: whoever deploys, as themselves. */
const principals: { readonly [C in Cloud]: (location: Locations[C]) => string | null } = {
  aws: ({ assumeRole }) => assumeRole,
  google: ({ impersonate }) => (impersonate === null ? null : `serviceAccount:${impersonate}`),
  // A location on Azure names a tenant and no identity.
  azure: () => null,
};

const principalOn = <C extends Cloud>(cloud: C, location: Locations[C]): string | null => principals[cloud](location);

export interface SignIn {
  readonly cluster: Cluster & { readonly access: { readonly admins: readonly unknown[] } };
  readonly location: Location;
  readonly principal: string;
  readonly stacks: readonly string[];
}

/** The sign-ins of a platform that can be judged: by a principal of the spec, to a cluster with later stacks. */
export function signIns(platform: Platform): SignIn[] {
  const locations = new Map(platform.locations.map((location) => [location.key, location]));
  return platform.clusters.flatMap((cluster) => {
    const location = locations.get(cluster.location);
    const stacks = laterStacks(platform, cluster);
    if (location === undefined || stacks.length === 0 || !("access" in cluster)) return [];
    const principal = principalOn(location.cloud, location);
    return principal === null ? [] : [{ cluster, location, principal, stacks }];
  });
}

/** Whether the principal is in the list, or may be: the value of a reference is not known. */
export const mayBeAdmin = ({ cluster, principal }: SignIn): boolean =>
  cluster.access.admins.some((admin) => typeof admin !== "string" || admin === principal);
