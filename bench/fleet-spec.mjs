/** Specs of fleets: so many EKS clusters in ten locations, each with two pools, in a network that exists. */

const regions = [
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
const everywhere = `[${regions.map((_, index) => `l${index}`).join(", ")}]`;

/**
 * @param clusters how many; a multiple of 10
 * @param changed whether one key of one cluster has another value: its pool's count in one location
 */
export function fleetSpec(clusters, { changed = false } = {}) {
  const keys = Array.from({ length: clusters / regions.length }, (_, index) => `c${index}`);
  return [
    "apiVersion: berth/v1",
    "name: fleet",
    "locations:",
    ...regions.map((region, index) => `  l${index}: { cloud: aws, region: ${region}, account: "123456789012" }`),
    "networks:",
    `  n: { location: ${everywhere}, egress: routed, existing: { id: vpc-0aaaaaaaaaaaaaaaa, private: { a: subnet-0aaaaaaaaaaaaaaaa, b: subnet-0bbbbbbbbbbbbbbbb } } }`,
    "clusters:",
    ...keys.flatMap((key, index) => cluster(key, changed && index === keys.length - 1)),
    "",
  ].join("\n");
}

const cluster = (key, changed) => [
  `  ${key}:`,
  `    location: ${everywhere}`,
  "    orchestrator: eks",
  "    network: n",
  '    access: { admins: ["arn:aws:iam::123456789012:role/admins"] }',
  "    pools:",
  "      general: { machine: { cpu: 4, memory: 16Gi }, count: 3 }",
  "      work: { machine: { cpu: 8, memory: 32Gi }, count: 2, labels: { tier: work } }",
  ...(changed ? ["    per: { l9: { pools: { work: { count: 4 } } } }"] : []),
];
