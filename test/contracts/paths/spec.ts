/** Specs with one registry and one cluster that may pull from it, in every way in which the two can stand to each other. */
import fc from "fast-check";

export interface Choice {
  /** Whether the cluster is in the location of the registry. */
  readonly near: boolean;
  /** Whether the registry is replicated to the other location. */
  readonly replicated: boolean;
  /** Whether the registry names the cluster as a reader, or has mirrors that all clusters of its location pull from. */
  readonly by: "readers" | "mirrors";
  readonly network: "own" | "declared" | "existing";
  readonly egress: "nat" | "routed" | "none";
  /** Whether both locations belong to one account. */
  readonly oneAccount: boolean;
  /** Whether the network names zones of a hub. */
  readonly hub: boolean;
}

export const choices: fc.Arbitrary<Choice> = fc
  .record({
    near: fc.boolean(),
    replicated: fc.boolean(),
    by: fc.constantFrom<Choice["by"]>("readers", "mirrors"),
    network: fc.constantFrom<Choice["network"]>("own", "declared", "existing"),
    egress: fc.constantFrom<Choice["egress"]>("nat", "routed", "none"),
    oneAccount: fc.boolean(),
    hub: fc.boolean(),
  })
  // Mirrors are for the clusters of their location alone.
  .filter(({ near, by }) => near || by === "readers");

type Settings = Readonly<Record<string, unknown>>;

export interface CloudOfPaths {
  readonly name: string;
  /** The registry's location, and the other one. */
  locations(oneAccount: boolean): { readonly home: Settings; readonly away: Settings };
  readonly registry: Settings;
  readonly cluster: Settings;
  /** What `existing` contains in a location. */
  existing(place: "home" | "away", oneAccount: boolean): Settings;
  /** Keys of a network in a hub. */
  hub(place: "home" | "away"): Settings;
  readonly replicatesAcrossAccounts: boolean;
}

export function specOf(cloud: CloudOfPaths, choice: Choice): object {
  const { near, by, network, egress, oneAccount, hub } = choice;
  const place = near ? "home" : "away";
  const replicated = choice.replicated && (oneAccount || cloud.replicatesAcrossAccounts);
  const shared = { location: place, egress, ...(hub && cloud.hub(place)) };
  return {
    apiVersion: "berth/v1",
    name: "shop",
    locations: cloud.locations(oneAccount),
    ...(network !== "own" && {
      networks: { net: network === "existing" ? { ...shared, existing: cloud.existing(place, oneAccount) } : shared },
    }),
    registries: {
      images: {
        location: "home",
        repositories: ["api"],
        ...cloud.registry,
        ...(replicated && { replicas: ["away"] }),
        ...(by === "readers" ? { readers: ["apps"] } : { mirrors: { "quay.io": {} } }),
      },
    },
    clusters: { apps: { location: place, ...cloud.cluster, ...(network !== "own" && { network: "net" }) } },
  };
}
