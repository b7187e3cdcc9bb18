/** Registries and hosts on Google Cloud. */
import fc from "fast-check";
import { entry, formerKey, gibibytes, labels, type Written } from "./values";
import { networkFor, type Place, placed, type World, withExceptions } from "./world";

export const encryption = ({ region, account }: Place): fc.Arbitrary<unknown> =>
  fc.constantFrom<unknown>("customer", "provider", { key: `projects/${account}/locations/${region}/keyRings/own/cryptoKeys/own` });

const member = fc.constantFrom("group:dev@example.org", "serviceAccount:ci@shop-prod.iam.gserviceaccount.com");
const repositories = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,8}([._/-][a-z0-9]{1,6})?$/), { maxLength: 3 });
const token = { google: { username: "shop", secret: "projects/shop-prod/secrets/hub/versions/3" } };
const mirrors = entry({}, { "docker.io": fc.constantFrom({ credentials: token }, {}), "quay.io": fc.constant({}) });
const existing = entry({ existing: fc.constantFrom("europe-west1-docker.pkg.dev/shop-prod/base", "example.org/base") });

export const googleRegistry = (world: World, n: number): fc.Arbitrary<Written> =>
  placed(world, "google").chain(({ at, written }) => {
    const others = world.places.filter((place) => place.cloud === "google" && !at.includes(place)).map(({ key }) => key);
    const made = entry(
      {},
      {
        repositories,
        tags: fc.constantFrom("immutable", "mutable"),
        scan: fc.boolean(),
        keep: entry({}, { untagged: fc.constantFrom("1d", "14d", "90d") }),
        ...(at.length === 1 && { encryption: encryption(at[0]!), replicas: fc.subarray(others) }),
        mirrors,
        readers: fc.uniqueArray(member, { maxLength: 2 }),
        writers: fc.uniqueArray(member, { maxLength: 2 }),
        labels,
        deletionProtection: fc.boolean(),
        renamedFrom: formerKey(n),
      },
    );
    return (at.length === 1 ? fc.oneof({ weight: 5, arbitrary: made }, { weight: 1, arbitrary: existing }) : made).map((drawn) => ({
      ...written,
      ...drawn,
    }));
  });

/** Families for which Google documents nested virtualization; those that are named have hardware of their own too. */
const chosen = entry({ machine: entry({ cpu: fc.constantFrom(2, 8, 16), memory: fc.constantFrom("8Gi", "32Gi", "64Gi") }) });
const named = entry({ machine: fc.constantFrom("n2-standard-8", "c2-standard-16").map((type) => ({ type })) }, { dedicated: fc.boolean() });

export const googleHosts = (world: World, n: number): fc.Arbitrary<Written> =>
  placed(world, "google").chain((at) =>
    networkFor(world, at, ({ reachesOut }) => reachesOut).chain((network) => {
      const size = entry({}, { count: fc.integer({ min: 1, max: 3 }), disk: gibibytes(50, 1000) });
      const hosts = fc.tuple(fc.oneof(chosen, named), size).map(([machine, rest]) => ({ ...machine, ...rest }));
      const base = entry(
        { hypervisor: fc.constant("kvm"), hosts, ...(network && { network: fc.constant(network.key) }) },
        {
          labels,
          ...(at.at.length === 1 && { encryption: encryption(at.at[0]!) }),
          deletionProtection: fc.boolean(),
          renamedFrom: formerKey(n),
        },
      );
      return withExceptions(base, at, () => entry({}, { hosts: fc.constant({ count: 2 }), labels })).map((drawn) => ({
        ...at.written,
        ...drawn,
      }));
    }),
  );
