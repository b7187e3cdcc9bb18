/** GKE clusters of pools and of Autopilot with everything that the language lets them say. */
import fc from "fast-check";
import { firewall, ofNodes } from "./firewall";
import { encryption } from "./google-units";
import { entry, formerKey, formerPoolKey, gibibytes, keyed, labels, poolKeys, type Written } from "./values";
import { type DrawnNetwork, networkFor, type Placed, placed, type World, withExceptions } from "./world";

/** In standard support at the catalogue's date. */
const versions = fc.constantFrom("1.34", "1.35");
const ranges = fc.subarray(["203.0.113.0/24", "198.51.100.7/32"], { minLength: 1 });

/** No two lists have a member in common. */
const members = (name: string) => fc.subarray([`group:${name}@example.org`, `user:${name}@example.org`]);
const rights = { admins: members("admins"), editors: members("editors"), viewers: members("viewers") };
const access = fc.oneof(
  entry({}, { ...rights, endpoint: fc.constant("private") }),
  entry({ endpoint: fc.constant("public"), from: ranges }, rights),
);

const count = fc.oneof(
  fc.integer({ min: 1, max: 4 }),
  fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 })).map(([min, more]) => ({ min, max: min + more })),
);
const rollout = fc.constantFrom({ maxSurge: 3 }, { maxSurge: 0, maxUnavailable: 2 }, { drain: "1h" });
const taints = fc.constantFrom([], [{ key: "dedicated", value: "web", effect: "NoSchedule" }]);
const need = entry({}, { cpu: fc.constantFrom(2, 4, 8), memory: fc.constantFrom("8Gi", "32Gi"), arch: fc.constantFrom("amd64", "arm64") });
const machine = fc.oneof(
  need,
  fc.constantFrom("n2-standard-4", ["e2-standard-4"]).map((type) => ({ type })),
);
const gpu = fc.constant({ gpu: { type: "nvidia-l4", count: 1 } });

function pool(network: DrawnNetwork | undefined, n: number): fc.Arbitrary<Written> {
  const zones = fc.integer({ min: 1, max: network?.zoneCount ?? 3 });
  const any = { count, disk: gibibytes(30, 500), zones, renamedFrom: formerPoolKey(n) };
  const linux = entry({}, { ...any, machine, rollout, taints, labels: fc.constantFrom({}, { tier: "web" }), spot: fc.constant(false) });
  const spot = entry({ spot: fc.constant(true) }, { ...any, machine: fc.oneof(machine, gpu) });
  const windows = entry({ os: fc.constant("windows"), machine: fc.constant({ cpu: 4, memory: "16Gi" }) }, any);
  return fc.oneof(linux, spot, ...(network?.ipv6 ? [] : [windows]));
}

const chart = fc.constant({
  chart: "oci://example.org/charts/collector",
  version: "0.110.0",
  namespace: "otel",
  values: { mode: "daemonset" },
});

const roles = fc.subarray(
  [
    { role: "roles/storage.objectViewer", on: "projects/_/buckets/shop-invoices" },
    { role: "roles/pubsub.publisher", on: "projects/shop-prod/topics/invoices" },
  ],
  { minLength: 1 },
);
const identities = fc.subarray(["billing/worker", "a/b.c"]).chain((names) => keyed(names, () => entry({ google: roles })));

const settings = ({ at }: Placed, network: DrawnNetwork | undefined, n: number) => ({
  version: versions,
  // ranges of an existing network are its subnet's own
  ...(network?.spec["existing"] === undefined && { ranges: fc.constant({ services: "192.168.128.0/20" }) }),
  roles: fc.constant({ nodes: "nodes@shop-prod.iam.gserviceaccount.com" }),
  access,
  addons: entry({}, { otel: chart }),
  identities,
  logs: entry({}, { retention: fc.constantFrom("30d", "90d", "365d"), to: fc.constant("projects/_/buckets/central-logs") }),
  backup: entry({}, { every: fc.constantFrom("day", "week"), keep: fc.constantFrom("7d", "30d") }),
  maintenance: entry({ days: fc.constant(["saturday", "sunday"]), start: fc.constant("02:00"), hours: fc.integer({ min: 5, max: 24 }) }),
  deletionProtection: fc.boolean(),
  ...(at.length === 1 && { encryption: encryption(at[0]!) }),
  labels,
  renamedFrom: formerKey(n),
});

/** What Autopilot lets nobody choose is said of pools alone. */
const settingsOfPools = {
  metrics: fc.boolean(),
  timeouts: entry({}, { create: fc.constant("40m"), update: fc.constant("3h"), delete: fc.constant("90s") }),
  addons: entry({}, { "gcs-fuse-csi-driver": fc.boolean(), otel: chart }),
  gke: entry(
    {},
    {
      channel: fc.constantFrom("rapid", "regular", "stable", "extended"),
      dnsEndpoint: fc.boolean(),
      binaryAuthorization: fc.boolean(),
      confidentialNodes: fc.constant(false),
      imageStreaming: fc.boolean(),
    },
  ),
};
const settingsOfAutopilot = {
  gke: entry({}, { channel: fc.constantFrom("rapid", "regular", "stable"), dnsEndpoint: fc.boolean(), binaryAuthorization: fc.boolean() }),
};

export const gkeCluster = (world: World, n: number): fc.Arbitrary<Written> =>
  placed(world, "google").chain((at) =>
    fc
      .tuple(
        networkFor(world, at, ({ zones, reachesOut }) => zones === undefined && reachesOut),
        poolKeys(0, 3),
        fc.boolean(),
      )
      .chain(([network, names, automatic]) => {
        const nodes = automatic ? { mode: fc.constant("automatic") } : { pools: keyed(names, (_name, m) => pool(network, m)) };
        const fixed = { orchestrator: fc.constant("gke"), ...nodes, ...(network && { network: fc.constant(network.key) }) };
        const own = automatic ? settingsOfAutopilot : { ...settingsOfPools, mode: fc.constant("pools") };
        const opened = network?.spec["existing"] === undefined ? { firewall: firewall(ofNodes) } : {};
        const exception = () => entry({}, { deletionProtection: fc.boolean(), labels });
        return withExceptions(entry(fixed, { ...settings(at, network, n), ...own, ...opened }), at, exception).map((drawn) => ({
          ...at.written,
          ...drawn,
        }));
      }),
  );
