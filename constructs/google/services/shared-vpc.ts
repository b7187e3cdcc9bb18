/** What units in a network of another project, a Shared VPC, need of that host project: Berth never changes an existing network. */
import type { LocatedUnits } from "../../platform/resolve/resolvers";
import { isLiteral } from "../../platform/resolve/values";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { GoogleExistingNetwork } from "../../platform/types/google/network";
import type { Prerequisite } from "../../platform/types/shared/prerequisite";

interface HostSubnet {
  readonly host: string;
  readonly subnet: string;
  readonly region: string;
}

const SUBNET = /projects\/([a-z0-9.:-]+)\/regions\/([a-z0-9-]+)\/subnetworks\/([a-z0-9-]+)$/;

/** One for each existing network of another project that clusters or hosts of the location use. */
export function sharedVpcNeeds(
  { key, project, impersonate }: Pick<GoogleLocation, "key" | "project" | "impersonate">,
  { clusters, hostGroups }: Pick<LocatedUnits, "clusters" | "hostGroups">,
): Prerequisite[] {
  const ofClusters = existingIn(key, clusters);
  const used = new Map([...ofClusters, ...existingIn(key, hostGroups)].map((network) => [network.path, network]));
  return [...used.values()].flatMap((network) => {
    const place = placeOf(network);
    if (place === null || place.host === project) return [];
    return [
      {
        location: key,
        message: `Project ${project} must be attached to host project ${place.host}, whose subnet ${place.subnet} ${network.path} uses, with these rights there`,
        commands: commandsFor(place, { project, impersonate }, ofClusters.includes(network)),
      },
    ];
  });
}

const existingIn = (
  location: string,
  units: readonly (LocatedUnits["clusters"][number] | LocatedUnits["hostGroups"][number])[],
): GoogleExistingNetwork[] =>
  units.flatMap(({ location: at, network }) =>
    at === location && network.kind === "existing" && network.network.cloud === "google" ? [network.network] : [],
  );

/** Null for ids that are known only at apply. */
function placeOf({ subnet: id }: GoogleExistingNetwork): HostSubnet | null {
  const [, host, region, subnet] = (isLiteral(id) && SUBNET.exec(id)) || [];
  return host === undefined || region === undefined || subnet === undefined ? null : { host, region, subnet };
}

/**
 * Instances of node pools and of hosts are created by the agent of Google's APIs, addresses of clusters by that of GKE, and templates of hosts by
 * whoever applies.
 * @see https://docs.cloud.google.com/kubernetes-engine/docs/how-to/cluster-shared-vpc
 */
function commandsFor(
  { host, region, subnet }: HostSubnet,
  { project, impersonate }: Pick<GoogleLocation, "project" | "impersonate">,
  hasClusters: boolean,
): string[] {
  const number = `$(gcloud projects describe ${project} --format="value(projectNumber)")`;
  const ofApis = `serviceAccount:${number}@cloudservices.gserviceaccount.com`;
  const ofGke = `serviceAccount:service-${number}@container-engine-robot.iam.gserviceaccount.com`;
  const useSubnet = (member: string): string =>
    `gcloud compute networks subnets add-iam-policy-binding ${subnet} --region=${region} --project=${host} --role=roles/compute.networkUser --member="${member}"`;
  const attach = `gcloud compute shared-vpc associated-projects add ${project} --host-project=${host}`;
  const always = [attach, useSubnet(ofApis), ...(impersonate === null ? [] : [useSubnet(`serviceAccount:${impersonate}`)])];
  if (!hasClusters) return always;
  return [
    ...always,
    `gcloud services enable container.googleapis.com --project=${host}`,
    useSubnet(ofGke),
    `gcloud projects add-iam-policy-binding ${host} --role=roles/container.hostServiceAgentUser --member="${ofGke}"`,
  ];
}
