/** Reviews of many changed resources, made of trees by the same road as real ones: networks, clusters in them, and one large stack. */
import type { Side } from "../../../review/input";
import type { JsonMap } from "../../../review/model/json";
import type { Review } from "../../../review/model/review";
import { stackOf } from "../../../review/read/terraform-json";
import { treeOf } from "../../../review/read/tree";
import { review } from "../../../review/review";

type Stacks = Readonly<Record<string, JsonMap>>;

const side = (name: string, stacks: Stacks): Side => ({
  name,
  tree: treeOf(Object.entries(stacks).map(([stack, json]) => stackOf(stack, json, []))),
  spec: null,
  platform: null,
  problems: [],
});

export const between = (base: Stacks, head: Stacks, names = { base: "main", head: "feature" }): Review =>
  review({ base: side(names.base, base), head: side(names.head, head), plans: new Map(), today: "2026-09-01" });

const backend = (stack: string): JsonMap => ({ terraform: { backend: { local: { path: `${stack}.tfstate` } } } });
const reading = (stack: string): JsonMap => ({
  terraform_remote_state: { [stack]: { backend: "local", config: { path: `${stack}.tfstate` } } },
});

function network(key: string, cidr: string): JsonMap {
  const zones = ["a", "b", "c"];
  return {
    ...backend(`network-${key}`),
    "//": { spec: `networks.${key}` },
    resource: {
      aws_vpc: { main: { cidr_block: cidr } },
      aws_subnet: Object.fromEntries(zones.map((zone) => [zone, { vpc_id: "${aws_vpc.main.id}", availability_zone: `us-east-1${zone}` }])),
      aws_flow_log: { log: { vpc_id: "${aws_vpc.main.id}", traffic_type: "ALL" } },
    },
    output: { subnet_ids: { value: zones.map((zone) => `\${aws_subnet.${zone}.id}`) }, vpc_id: { value: "${aws_vpc.main.id}" } },
  };
}

interface Cluster {
  readonly key: string;
  readonly network: string;
  readonly nodes: number;
  readonly pools: number;
  /** Roles of workloads, each with a policy. */
  readonly roles: number;
}

function cluster({ key, network: of, nodes, pools, roles }: Cluster): JsonMap {
  const many = <T>(count: number, make: (index: number) => T) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`w${i}`, make(i)]));
  return {
    ...backend(`cluster-${key}`),
    "//": { spec: `clusters.${key}` },
    data: reading(`network-${of}`),
    resource: {
      aws_eks_cluster: {
        cluster: { name: key, vpc_config: [{ subnet_ids: `\${data.terraform_remote_state.network-${of}.outputs.subnet_ids}` }] },
      },
      aws_eks_node_group: many(pools, () => ({
        cluster_name: "${aws_eks_cluster.cluster.name}",
        scaling_config: [{ desired_size: nodes, min_size: 1, max_size: nodes }],
      })),
      aws_iam_role: many(roles, (i) => ({ name: `${key}-${i}`, description: `of ${nodes}` })),
      aws_iam_role_policy: many(roles, (i) => ({
        role: `\${aws_iam_role.w${i}.id}`,
        name: `rights-${i}`,
        policy: JSON.stringify({
          Statement: [
            {
              Effect: "Allow",
              Action: nodes > 3 ? ["s3:GetObject", "s3:PutObject"] : "s3:GetObject",
              Resource: `arn:aws:s3:::${key}-${i}/*`,
            },
          ],
        }),
      })),
    },
  };
}

/** One pool grows. */
export const one = (): Review => {
  const stacks = (nodes: number): Stacks => {
    const { data, resource, ...rest } = cluster({ key: "apps", network: "main", nodes, pools: 1, roles: 0 });
    return { "network-main": network("main", "10.0.0.0/16"), "cluster-apps": { ...rest, data: data ?? {}, resource: resource ?? {} } };
  };
  return between(stacks(3), stacks(4));
};

/** A network that is replaced, with the effects in two clusters; one cluster is created, one deleted: 50 resources. */
export const fifty = (): Review => {
  const stacks = (nodes: number, cidr: string, more: Stacks): Stacks => ({
    "network-main": network("main", cidr),
    "cluster-apps": cluster({ key: "apps", network: "main", nodes, pools: 2, roles: 6 }),
    "cluster-web": cluster({ key: "web", network: "main", nodes, pools: 2, roles: 3 }),
    ...more,
  });
  const old = cluster({ key: "old", network: "main", nodes: 3, pools: 1, roles: 4 });
  const next = cluster({ key: "next", network: "main", nodes: 3, pools: 2, roles: 4 });
  return between(stacks(3, "10.0.0.0/16", { "cluster-old": old }), stacks(5, "10.8.0.0/16", { "cluster-next": next }));
};

/** Forty clusters of a fleet in four networks, and a stack with many resources that all differ. */
export const twoThousand = (): Review => {
  const keys = Array.from({ length: 40 }, (_, index) => index);
  const large = (version: number): JsonMap => ({
    ...backend("queues"),
    resource: Object.fromEntries(
      ["aws_sqs_queue", "aws_sns_topic", "aws_cloudwatch_log_group", "aws_ecr_repository"].map((type, kind) => [
        type,
        Object.fromEntries(
          Array.from({ length: 95 }, (_, i) => [
            `item-${kind}-${i}`,
            {
              name: `item-${i}`,
              ...(type === "aws_sqs_queue" ? { delay_seconds: version * (i + 1) } : { tags: { version: `${version}`, item: `${i}` } }),
            },
          ]),
        ),
      ]),
    ),
  });
  const stacks = (nodes: number, cidr: number): Stacks => ({
    ...Object.fromEntries([0, 1, 2, 3].map((n) => [`network-n${n}`, network(`n${n}`, `10.${cidr + n}.0.0/16`)])),
    ...Object.fromEntries(keys.map((n) => [`cluster-c${n}`, cluster({ key: `c${n}`, network: `n${n % 4}`, nodes, pools: 3, roles: 18 })])),
    queues: large(nodes),
  });
  return between(stacks(3, 0), stacks(5, 100));
};
