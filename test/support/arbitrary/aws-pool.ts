/** Pools of nodes of EKS and ECS clusters. Counts are small: a node counts 32 addresses of its network. */
import fc from "fast-check";
import { entry, formerPoolKey, gibibytes, type Written } from "./values";
import type { DrawnNetwork } from "./world";

const MOST_NODES = 6;

const count = fc.oneof(
  fc.integer({ min: 1, max: MOST_NODES }),
  fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 })).map(([min, more]) => ({ min, max: min + more })),
);

const cpu = fc.constantFrom(1, 2, 4, 8, 16);
const memory = fc.constantFrom("2Gi", "512Mi", "8Gi", "16Gi", "64Gi");
const need = entry({}, { cpu, memory, burstable: fc.boolean() });
const amd64 = need.map((written) => ({ ...written, arch: "amd64" }));
const arm64 = need.map((written) => ({ ...written, arch: "arm64" }));
const gpu = entry({ gpu: entry({ type: fc.constantFrom("nvidia-t4", "nvidia-l4", "nvidia-a10g") }, { count: fc.constant(1) }) });
const oneType = fc.constantFrom("m7i.xlarge", "c7g.large", "r8g.xlarge", ["m7a.xlarge"]).map((type) => ({ type }));
const typesOfSpot = fc.constantFrom(["m7i.xlarge", "m7a.xlarge"], ["c7g.xlarge", "m7g.xlarge"]).map((type) => ({ type }));

const taints = fc.uniqueArray(
  entry(
    { key: fc.constantFrom("dedicated", "example.org/team"), effect: fc.constantFrom("NoSchedule", "PreferNoSchedule", "NoExecute") },
    { value: fc.constantFrom("web", "jobs", "") },
  ),
  { maxLength: 2, selector: (taint) => `${taint["key"]} ${taint["effect"]}` },
);
const nodeLabels = fc.dictionary(fc.constantFrom("tier", "app", "example.org/team"), fc.constantFrom("web", "Data.1", ""), {
  maxKeys: 2,
  noNullPrototype: true,
});

/** Zones of the network, where it says which they are, or how many. */
function zonesOf(network: DrawnNetwork | undefined): fc.Arbitrary<unknown> {
  const most = network?.zoneCount ?? 3;
  const some = fc.integer({ min: 1, max: most });
  return network?.zones ? fc.oneof(some, fc.subarray([...network.zones], { minLength: 1 })) : some;
}

const common = (network: DrawnNetwork | undefined, n: number) => ({
  count,
  disk: gibibytes(30, 500),
  zones: zonesOf(network),
  renamedFrom: formerPoolKey(n),
});

const ami = fc.stringMatching(/^[0-9a-f]{17}$/).map((hex) => `ami-${hex}`);

/** A pool of an EKS cluster: Linux, spot, GPU, Windows. EKS keeps no number of nodes to surge and no time to drain. */
export function eksPool(network: DrawnNetwork | undefined, n: number): fc.Arbitrary<Written> {
  const any = { ...common(network, n), labels: nodeLabels, taints, rollout: entry({}, { maxUnavailable: fc.integer({ min: 0, max: 3 }) }) };
  const linux = entry(
    {},
    { ...any, machine: fc.oneof(amd64, arm64, oneType), os: fc.constant("linux"), image: ami, spot: fc.constant(false) },
  );
  const spot = entry({ spot: fc.constant(true) }, { ...any, machine: fc.oneof(amd64, arm64, oneType, typesOfSpot) });
  const withGpu = entry({ machine: gpu }, { ...any, spot: fc.boolean() });
  const windows = entry({ os: fc.constant("windows"), machine: amd64, disk: gibibytes(80, 200) }, { ...any, disk: gibibytes(80, 200) });
  const kinds = [
    { weight: 4, arbitrary: linux },
    { weight: 2, arbitrary: spot },
    { weight: 1, arbitrary: withGpu },
  ];
  return fc.oneof(...kinds, ...(network?.ipv6 ? [] : [{ weight: 1, arbitrary: windows }]));
}

/** A pool of an ECS cluster: instances have no taints. */
export const ecsPool = (network: DrawnNetwork | undefined, n: number): fc.Arbitrary<Written> =>
  entry({}, { ...common(network, n), machine: fc.oneof(amd64, arm64, oneType), spot: fc.boolean(), image: ami });
