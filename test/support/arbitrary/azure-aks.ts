/** AKS clusters with everything that the language lets them say. */
import fc from "fast-check";
import { vnet } from "./azure-values";
import { firewall, ofNodes } from "./firewall";
import { entry, formerKey, formerPoolKey, gibibytes, idOr, keyed, labels, poolKeys, type Written } from "./values";
import { type DrawnNetwork, hasZones, networkFor, type Placed, placed, type World, withExceptions } from "./world";

/** In standard support at the catalogue's date. */
const versions = fc.constantFrom("1.34", "1.35");
const ranges = fc.subarray(["203.0.113.0/24", "198.51.100.7/32"], { minLength: 1 });

const principals = (outside: readonly string[]) => fc.uniqueArray(idOr(fc.uuid(), outside), { maxLength: 2, selector: JSON.stringify });
const access = (outside: readonly string[]) => {
  const rights = { admins: principals(outside), editors: principals(outside), viewers: principals(outside) };
  return fc.oneof(
    entry({}, { ...rights, endpoint: fc.constant("private") }),
    entry({ endpoint: fc.constant("public"), from: ranges }, rights),
  );
};

const count = fc.oneof(
  fc.integer({ min: 1, max: 4 }),
  fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 })).map(([min, more]) => ({ min, max: min + more })),
);
const rollout = fc.constantFrom({ maxSurge: 3 }, { maxSurge: 0, maxUnavailable: 2 }, { drain: "1h" });
const machine = fc.oneof(
  entry({}, { cpu: fc.constantFrom(2, 4, 8), memory: fc.constantFrom("8Gi", "32Gi"), arch: fc.constantFrom("amd64", "arm64") }),
  fc.constantFrom("Standard_D4s_v5", ["Standard_E8s_v6"]).map((type) => ({ type })),
);
const gpu = fc.constant({ gpu: { type: "nvidia-t4", count: 1 } });

function pool(network: DrawnNetwork | undefined, { at }: Placed, n: number): fc.Arbitrary<Written> {
  const most = at.every(hasZones) ? (network?.zoneCount ?? 3) : 0;
  const zones = most > 0 && { zones: fc.integer({ min: 1, max: most }) };
  const any = { count, disk: gibibytes(30, 500), ...zones, renamedFrom: formerPoolKey(n) };
  const linux = entry({}, { ...any, machine, rollout, labels: fc.constantFrom({}, { tier: "web" }) });
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
const switched = { keda: fc.boolean(), "image-cleaner": fc.boolean(), "azure-blob-csi-driver": fc.boolean(), otel: chart };

const identities = (outside: readonly string[]) =>
  fc.subarray(["billing/worker", "a/b.c"]).chain((names) =>
    keyed(names, () =>
      entry({
        azure: idOr(vnet("00000000-0000-0000-0000-000000000001"), outside).map((on) => [{ role: "Reader", on }]),
      }),
    ),
  );

const identityOf = (name: string): string =>
  `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/shared/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;

const settings = ({ outside }: World, n: number) => ({
  version: versions,
  mode: fc.constant("pools"),
  roles: entry({ controlPlane: fc.constant(identityOf("control")), nodes: fc.constant(identityOf("nodes")) }),
  access: access(outside),
  ranges: fc.constantFrom({ services: "172.21.0.0/16" }, { pods: "172.24.0.0/16" }),
  addons: entry({}, switched),
  identities: identities(outside),
  logs: entry({}, { retention: fc.constantFrom("30d", "90d", "365d") }),
  backup: entry({}, { every: fc.constantFrom("day", "week"), keep: fc.constantFrom("7d", "30d") }),
  maintenance: entry({ days: fc.constant(["sunday"]), start: fc.constant("03:00"), hours: fc.integer({ min: 4, max: 24 }) }),
  metrics: fc.boolean(),
  timeouts: entry({}, { create: fc.constant("40m"), update: fc.constant("3h"), delete: fc.constant("90s") }),
  deletionProtection: fc.boolean(),
  encryption: fc.constantFrom("customer", "provider"),
  aks: entry(
    {},
    {
      tier: fc.constantFrom("free", "standard", "premium"),
      channel: fc.constantFrom("patch", "node-image", "none"),
      azurePolicy: fc.boolean(),
      hostEncryption: fc.boolean(),
    },
  ),
  labels,
  renamedFrom: formerKey(n),
});

/** What leaves the network, and by which addresses, has to suit it: gateways pass no IPv6. */
const suits = ({ reachesOut, ipv6, spec }: DrawnNetwork): boolean => reachesOut && (!ipv6 || spec["egress"] === "routed");

export const aksCluster = (world: World, n: number): fc.Arbitrary<Written> =>
  placed(world, "azure").chain((at) =>
    fc.tuple(networkFor(world, at, suits), poolKeys(0, 3)).chain(([network, names]) => {
      const pools = keyed(names, (_name, m) => pool(network, at, m));
      const fixed = { orchestrator: fc.constant("aks"), pools, ...(network && { network: fc.constant(network.key) }) };
      const opened = network?.spec["existing"] === undefined ? { firewall: firewall(ofNodes) } : {};
      const exception = () => entry({}, { deletionProtection: fc.boolean(), labels });
      return withExceptions(entry(fixed, { ...settings(world, n), ...opened }), at, exception).map((drawn) => ({
        ...at.written,
        ...drawn,
      }));
    }),
  );
