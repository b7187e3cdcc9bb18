/** What the units of a location need of its project: APIs, and service agents that use its keys. */
import { compareText } from "../../platform/naming/order";
import type { LocatedUnits } from "../../platform/resolve/resolvers";
import type { GkeCluster } from "../../platform/types/google/cluster";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { ArtifactRegistry } from "../../platform/types/google/registry";
import type { HostGroups } from "../../platform/types/host-group";
import type { Network, NetworkUse } from "../../platform/types/network";
import { type Encryption, hasOwnKey } from "../../platform/types/shared/value";
import type { ServiceAgent } from "../encryption/service-agents";
import { type Api, type EmittedType, fullName, type Setting, settingNeeds, typeNeeds } from "./service-table";

export interface ServiceNeeds {
  /** Full names, sorted. */
  readonly apis: readonly string[];
  /** Sorted. */
  readonly agents: readonly ServiceAgent[];
}

/** What a unit creates, as far as it decides which APIs are needed: one type represents all that need the same. */
interface UnitNeeds {
  readonly types: readonly EmittedType[];
  readonly settings?: readonly Setting[];
  readonly agents?: readonly ServiceAgent[];
}

/** Empty if nothing is in the location. */
export function serviceNeeds({ key }: Pick<GoogleLocation, "key">, units: LocatedUnits): ServiceNeeds {
  const all = [
    ...units.networks.flatMap((network) => (network.location === key && network.cloud === "google" ? [networkNeeds(network)] : [])),
    ...units.registries.flatMap((registry) => (isHere(registry, key) ? [registryNeeds(registry, key)] : [])),
    ...units.clusters.flatMap((cluster) => (cluster.location === key && "binaryAuthorization" in cluster ? [clusterNeeds(cluster)] : [])),
    ...units.hostGroups.flatMap((hosts) => (hosts.location === key && hosts.cloud === "google" ? [hostNeeds(hosts)] : [])),
  ];
  const apis: Api[] = all.flatMap(({ types, settings = [] }) => [
    ...types.flatMap((type): readonly Api[] => typeNeeds[type]),
    ...settings.flatMap((setting): readonly Api[] => settingNeeds[setting].apis),
  ]);
  return { apis: sortedSet(apis.map(fullName)), agents: sortedSet(all.flatMap(({ agents = [] }) => agents)) };
}

/** A registry is also where its replicas are. */
const isHere = (registry: LocatedUnits["registries"][number], key: string): registry is ArtifactRegistry =>
  registry.kind === "managed" &&
  registry.cloud === "google" &&
  (registry.location === key || registry.copies.some(({ location }) => location === key));

function networkNeeds(network: Extract<Network, { cloud: "google" }>): UnitNeeds {
  if (network.kind === "existing") return { types: [] };
  return { types: ["google_compute_network", ...(network.egress === "none" ? (["google_dns_managed_zone"] as const) : [])] };
}

/** The network of a unit, if it is in the unit's own stack or exists: then the unit reads it. */
const usedNetworkNeeds = (use: NetworkUse<"google">): readonly EmittedType[] =>
  use.kind === "own" ? networkNeeds(use.network).types : use.kind === "existing" ? ["data.google_compute_subnetwork"] : [];

const keyTypes = (encryption: Encryption): readonly EmittedType[] =>
  hasOwnKey(encryption) ? ["google_kms_crypto_key", "data.google_project"] : [];

function registryNeeds({ scan, encryption, mirrors, location }: ArtifactRegistry, key: string): UnitNeeds {
  // A replica has a key of its own where the registry has one that exists.
  const ownKey = hasOwnKey(encryption) || (encryption.kind === "key" && location !== key);
  const readsSecrets = location === key && mirrors.some(({ credentials }) => credentials !== null);
  return {
    types: [
      "google_artifact_registry_repository",
      ...(ownKey ? keyTypes({ kind: "customer" }) : []),
      ...(readsSecrets ? (["data.google_project"] as const) : []),
    ],
    settings: scan ? ["scan"] : [],
    agents: ownKey || readsSecrets ? ["artifact-registry"] : [],
  };
}

function clusterNeeds({ encryption, backup, binaryAuthorization, network, roles, access, identities }: GkeCluster): UnitNeeds {
  const accounts = roles.nodes === null || identities.length > 0;
  const members = roles.nodes === null || [...access.admins, ...access.editors, ...access.viewers].length > 0;
  const ownKey = hasOwnKey(encryption);
  return {
    types: [
      "google_container_cluster",
      "google_logging_project_sink",
      ...usedNetworkNeeds(network),
      ...keyTypes(encryption),
      ...(accounts ? (["google_service_account"] as const) : []),
      ...(members ? (["google_project_iam_member"] as const) : []),
      ...(backup === null ? [] : (["google_gke_backup_backup_plan"] as const)),
    ],
    settings: binaryAuthorization ? ["binaryAuthorization"] : [],
    agents: ownKey ? ["compute", "gke", ...(backup === null ? [] : (["gke-backup"] as const))] : [],
  };
}

function hostNeeds({ encryption, network, pools }: HostGroups["google"]): UnitNeeds {
  const discovers = pools.some(({ access }) => access.discovers);
  return {
    types: [
      "google_compute_region_instance_group_manager",
      "google_service_account",
      ...usedNetworkNeeds(network),
      ...keyTypes(encryption),
      ...(discovers ? (["google_project_iam_member"] as const) : []),
    ],
    agents: hasOwnKey(encryption) ? ["compute"] : [],
  };
}

const sortedSet = <T extends string>(items: readonly T[]): T[] => [...new Set(items)].sort(compareText);
