/** Groups of KVM hosts on Azure, without guests. */
import fc from "fast-check";
import { encryption } from "./azure-values";
import { firewall, ofHosts } from "./firewall";
import { entry, formerKey, gibibytes, labels, type Written } from "./values";
import { networkFor, placed, type World, withExceptions } from "./world";

/** Families for which Azure documents nested virtualization. */
const machine = fc.oneof(
  entry({ cpu: fc.constantFrom(2, 8, 16), memory: fc.constantFrom("8Gi", "32Gi", "64Gi") }),
  fc.constantFrom("Standard_D8s_v5", "Standard_D16s_v6").map((type) => ({ type })),
);

const hosts = entry({ machine }, { count: fc.integer({ min: 1, max: 3 }), disk: gibibytes(50, 1000), firewall: firewall(ofHosts) });

export const azureHosts = (world: World, n: number): fc.Arbitrary<Written> =>
  placed(world, "azure").chain((at) =>
    networkFor(world, at, ({ reachesOut }) => reachesOut).chain((network) => {
      const base = entry(
        { hypervisor: fc.constant("kvm"), hosts, ...(network && { network: fc.constant(network.key) }) },
        { labels, encryption: encryption(world.outside), deletionProtection: fc.boolean(), renamedFrom: formerKey(n) },
      );
      return withExceptions(base, at, () => entry({}, { hosts: fc.constant({ count: 2 }), labels })).map((drawn) => ({
        ...at.written,
        ...drawn,
      }));
    }),
  );
