/** Groups of KVM hosts on AWS, without guests. */
import fc from "fast-check";
import { encryption } from "./aws-values";
import { firewall, ofHosts } from "./firewall";
import { entry, formerKey, gibibytes, labels, type Written } from "./values";
import { networkFor, placed, type World, withExceptions } from "./world";

/** Families for which AWS documents nested virtualization. */
const machine = fc.oneof(
  entry({ cpu: fc.constantFrom(2, 8, 16), memory: fc.constantFrom("8Gi", "32Gi", "64Gi") }),
  fc.constantFrom("m8i.2xlarge", "c8i.4xlarge").map((type) => ({ type })),
);

const hosts = entry(
  { machine },
  { count: fc.integer({ min: 1, max: 3 }), disk: gibibytes(50, 1000), dedicated: fc.constant(false), firewall: firewall(ofHosts) },
);

export const kvmHosts = (world: World, n: number): fc.Arbitrary<Written> =>
  placed(world, "aws").chain((at) =>
    networkFor(world, at, ({ reachesOut }) => reachesOut).chain((network) => {
      const base = entry(
        { hypervisor: fc.constant("kvm"), hosts, ...(network && { network: fc.constant(network.key) }) },
        { labels, encryption: encryption(at.at, world.outside), deletionProtection: fc.boolean(), renamedFrom: formerKey(n) },
      );
      return withExceptions(base, at, () => entry({}, { hosts: fc.constant({ count: 2 }), labels })).map((drawn) => ({
        ...at.written,
        ...drawn,
      }));
    }),
  );
