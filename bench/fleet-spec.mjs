/** Specs of fleets: so many clusters in ten locations, each with two pools, in networks that exist. */

const aws = [
  "us-east-1",
  "us-east-2",
  "us-west-2",
  "eu-west-1",
  "eu-central-1",
  "ap-southeast-1",
  "ap-south-1",
  "eu-north-1",
  "ca-central-1",
  "sa-east-1",
];
const google = ["europe-west1", "europe-west4", "us-central1"];
const azure = ["westeurope", "northeurope", "southeastasia"];

/** The text of a cloud's part of a fleet. Keys of locations and clusters begin with the cloud's letter. */
const parts = {
  aws: {
    letter: "a",
    orchestrator: "eks",
    location: (region) => `{ cloud: aws, region: ${region}, account: "123456789012" }`,
    existing: "{ id: vpc-0aaaaaaaaaaaaaaaa, private: { a: subnet-0aaaaaaaaaaaaaaaa, b: subnet-0bbbbbbbbbbbbbbbb } }",
    admin: "arn:aws:iam::123456789012:role/admins",
  },
  google: {
    letter: "g",
    orchestrator: "gke",
    location: (region) => `{ cloud: google, region: ${region}, project: fleet-prod }`,
    existing:
      "{ id: projects/net-prod/global/networks/shared, subnet: projects/net-prod/regions/REGION/subnetworks/nodes, podRange: pods, serviceRange: services }",
    admin: "group:platform@example.org",
  },
  azure: {
    letter: "z",
    orchestrator: "aks",
    location: (region) =>
      `{ cloud: azure, region: ${region}, subscription: 00000000-0000-0000-0000-000000000001, tenant: 00000000-0000-0000-0000-000000000002 }`,
    existing:
      "{ id: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/shared, subnet: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/shared/subnets/nodes }",
    admin: "00000000-0000-0000-0000-000000000003",
  },
};

/** Fleets by name: the regions of each cloud, ten in all, so that each key of a cluster is as many clusters as its cloud has regions. */
export const fleets = {
  eks: { aws },
  mixed: { aws: aws.slice(0, 4), google, azure },
};

/** The first cluster of each cloud, and how many of ten clusters are that cloud's. */
export const templatesOf = (fleet) =>
  Object.entries(fleets[fleet]).map(([cloud, regions]) => {
    const { letter } = parts[cloud];
    return { key: `c0${letter}-${letter}0`, perTen: regions.length };
  });

/**
 * @param fleet one of `fleets`
 * @param clusters how many; a multiple of 10
 * @param changed whether one key of one cluster has another value: its pool's count in one location
 */
export function fleetSpec(fleet, clusters, { changed = false } = {}) {
  const clouds = Object.entries(fleets[fleet]).map(([cloud, regions]) => ({ ...parts[cloud], regions, keys: clusters / 10 }));
  return [
    "apiVersion: berth/v1",
    "name: fleet",
    "locations:",
    ...clouds.flatMap(({ letter, regions, location }) => regions.map((region, index) => `  ${letter}${index}: ${location(region)}`)),
    "networks:",
    ...clouds.flatMap(networks),
    "clusters:",
    ...clouds.flatMap((cloud) => clustersOf(cloud, changed && cloud.letter === "a")),
    "",
  ].join("\n");
}

/** One network a cloud, in all its locations; where ids name the region, an exception each. */
const networks = ({ letter, regions, existing }) => {
  const exceptions = regions
    .slice(1)
    .map((region, index) => `${letter}${index + 1}: { existing: ${existing.replaceAll("REGION", region)} }`);
  const per = existing.includes("REGION") ? `, per: { ${exceptions.join(", ")} }` : "";
  return [
    `  n${letter}: { location: ${placesOf(letter, regions)}, egress: routed, existing: ${existing.replaceAll("REGION", regions[0])}${per} }`,
  ];
};

const clustersOf = (cloud, changed) =>
  Array.from({ length: cloud.keys }, (_, index) => cluster({ ...cloud, index }, changed && index === cloud.keys - 1));

const placesOf = (letter, regions) => `[${regions.map((_, index) => `${letter}${index}`).join(", ")}]`;

const cluster = ({ letter, regions, index, orchestrator, admin }, changed) =>
  [
    `  c${index}${letter}:`,
    `    location: ${placesOf(letter, regions)}`,
    `    orchestrator: ${orchestrator}`,
    `    network: n${letter}`,
    `    access: { admins: ["${admin}"] }`,
    "    pools:",
    "      general: { machine: { cpu: 4, memory: 16Gi }, count: 3 }",
    "      work: { machine: { cpu: 8, memory: 32Gi }, count: 2, labels: { tier: work } }",
    ...(changed ? [`    per: { ${letter}0: { pools: { work: { count: 4 } } } }`] : []),
  ].join("\n");
