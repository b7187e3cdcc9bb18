/** EKS and ECS clusters with everything that the language lets them say. */
import fc from "fast-check";
import { ecsPool, eksPool } from "./aws-pool";
import { awsPermissions, encryption, roleArn } from "./aws-values";
import { firewall, ofNodes } from "./firewall";
import { entry, formerKey, keyed, labels, poolKeys, type Written } from "./values";
import { type DrawnNetwork, networkFor, type Placed, placed, type World, withExceptions } from "./world";

/** In standard support at the catalogue's date. */
const versions = fc.constantFrom("1.34", "1.35");
const retention = fc.constantFrom("7d", "30d", "90d", "365d");
const ranges = fc.subarray(["203.0.113.0/24", "198.51.100.7/32", "192.0.2.0/25"], { minLength: 1 });

const principals = (name: string) => fc.uniqueArray(roleArn(name), { maxLength: 2 });
const rights = { editors: principals("editors"), viewers: principals("viewers") };
/** The roles that locations are drawn with are always administrators, because they may have to install charts. */
function access({ at }: Placed): fc.Arbitrary<Written> {
  const deployers = [...new Set(at.map(({ account }) => `arn:aws:iam::${account}:role/berth`))];
  const admins = principals("admins").map((drawn) => [...new Set([...drawn, ...deployers])]);
  return fc.oneof(
    entry({ admins }, { ...rights, endpoint: fc.constant("private"), from: ranges }),
    entry({ admins, endpoint: fc.constant("public"), from: ranges }, rights),
  );
}

const chart = entry(
  {
    chart: fc.constant("oci://example.org/charts/collector"),
    version: fc.constantFrom("0.110.0", "v1.2.3"),
    namespace: fc.constant("otel"),
  },
  { values: fc.constantFrom({ mode: "daemonset" }, { replicas: 2, nested: { on: true, list: [1, "x"] } }) },
);

const identities = (outside: readonly string[]) =>
  fc.subarray(["billing/worker", "shop/api", "a/b.c"]).chain((names) => keyed(names, () => entry({ aws: awsPermissions(outside) })));

const shared = (world: World, { at }: Placed, n: number) => ({
  logs: entry({}, { retention, to: fc.constant("arn:aws:s3:::central-logs") }),
  metrics: fc.boolean(),
  timeouts: entry({}, { create: fc.constantFrom("40m", "90s"), update: fc.constant("3h"), delete: fc.constant("40m") }),
  deletionProtection: fc.boolean(),
  encryption: encryption(at, world.outside),
  labels,
  renamedFrom: formerKey(n),
});

/** Settings of any EKS cluster but its nodes. */
const eksSettings = (world: World, at: Placed, network: DrawnNetwork | undefined, n: number) => ({
  ...shared(world, at, n),
  version: versions,
  ...(!network?.ipv6 && { ranges: entry({ services: fc.constantFrom("172.21.0.0/16", "192.168.128.0/20") }) }),
  addons: entry({}, { "metrics-server": fc.boolean(), otel: chart }),
  identities: identities(world.outside),
  backup: entry({}, { every: fc.constantFrom("hour", "day", "week"), keep: fc.constantFrom("7d", "30d") }),
  roles: entry({}, { controlPlane: roleArn("control"), nodes: roleArn("nodes") }),
  eks: entry(
    {},
    {
      support: fc.constantFrom("standard", "extended"),
      zonalShift: fc.boolean(),
      controlPlaneTier: fc.constantFrom("standard", "tier-xl", "tier-4xl"),
      logTypes: fc.subarray(["api", "audit", "authenticator", "controllerManager", "scheduler"], { minLength: 1 }),
    },
  ),
});

const poolException = (pools: readonly string[]): Record<string, fc.Arbitrary<unknown>> => {
  const [first] = pools;
  return first === undefined ? {} : { pools: fc.constant({ [first]: { count: { min: 1, max: 5 } } }) };
};

export const eksCluster = (world: World, n: number): fc.Arbitrary<Written> =>
  placed(world, "aws").chain((at) =>
    fc
      .tuple(
        networkFor(world, at, ({ zoneCount }) => zoneCount > 1),
        poolKeys(0, 3),
        fc.boolean(),
      )
      .chain(([network, names, automatic]) => {
        const pools = automatic ? [] : names;
        const nodes = automatic ? { mode: fc.constant("automatic") } : { pools: keyed(pools, (_name, m) => eksPool(network, m)) };
        const fixed = {
          orchestrator: fc.constant("eks"),
          access: access(at),
          ...nodes,
          ...(network && { network: fc.constant(network.key) }),
        };
        const base = entry(fixed, {
          ...eksSettings(world, at, network, n),
          ...(!automatic && { mode: fc.constant("pools"), firewall: firewall(ofNodes) }),
        });
        const exception = () => entry({}, { version: versions, deletionProtection: fc.boolean(), labels, ...poolException(pools) });
        return withExceptions(base, at, exception).map((drawn) => ({ ...at.written, ...drawn }));
      }),
  );

const fargate = fc.oneof(fc.constant(true), entry({}, { spotShare: fc.integer({ min: 0, max: 100 }) }));

export const ecsCluster = (world: World, n: number): fc.Arbitrary<Written> =>
  placed(world, "aws").chain((at) =>
    fc
      .tuple(
        networkFor(world, at, () => true),
        poolKeys(1, 2),
      )
      .chain(([network, names]) => {
        const fixed = { orchestrator: fc.constant("ecs"), ...(network && { network: fc.constant(network.key) }) };
        const settings = {
          ...shared(world, at, n),
          access: entry({}, { admins: principals("admins") }),
          // `metrics: false` with a written containerInsights would contradict it.
          metrics: fc.constant(true),
          fargate,
          pools: keyed(names, (_name, m) => ecsPool(network, m)),
          ecs: entry({}, { exec: fc.boolean(), containerInsights: fc.constantFrom("enhanced", "enabled", "disabled") }),
        };
        return withExceptions(entry(fixed, settings), at, () => entry({}, { deletionProtection: fc.boolean(), labels })).map((drawn) => ({
          ...at.written,
          ...drawn,
        }));
      }),
  );
