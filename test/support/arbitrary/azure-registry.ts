/** Registries on Azure: what Azure does not keep is left out, or said to be off. */
import fc from "fast-check";
import { encryption } from "./azure-values";
import { entry, formerKey, labels, type Written } from "./values";
import { type Place, type Placed, placed, type World } from "./world";

const repository = fc.stringMatching(/^[a-z][a-z0-9]{0,8}([._/-][a-z0-9]{1,6})?$/);

const mirrorsAt = ({ account }: Place): fc.Arbitrary<Written> => {
  const azure = `/subscriptions/${account}/resourceGroups/shared/providers/Microsoft.KeyVault/vaults/shared/secrets/hub`;
  return entry(
    {},
    { "docker.io": fc.constant({ credentials: { azure } }), "quay.io": fc.constant({}), "mcr.microsoft.com": fc.constant({}) },
  );
};

/** Other locations of the same subscription. Regions of drawn locations differ. */
const replicasOf = ({ at }: Placed, { places }: World): readonly string[] =>
  places.filter((place) => place.cloud === "azure" && place.account === at[0]!.account && !at.includes(place)).map(({ key }) => key);

export function azureRegistry(world: World, n: number): fc.Arbitrary<Written> {
  return placed(world, "azure").chain((at) => {
    const alone = at.at.length === 1;
    const others = replicasOf(at, world);
    const made = entry(
      {},
      {
        tags: fc.constant("mutable"),
        scan: fc.constant(false),
        repositories: fc.uniqueArray(repository, { maxLength: 3 }),
        keep: entry({}, { untagged: fc.constantFrom("1d", "14d", "90d") }),
        ...(alone && others.length > 0 && { replicas: fc.subarray([...others]) }),
        ...(alone && { mirrors: mirrorsAt(at.at[0]!) }),
        encryption: encryption(world.outside),
        readers: fc.uniqueArray(fc.uuid(), { maxLength: 2 }),
        writers: fc.uniqueArray(fc.uuid(), { maxLength: 2 }),
        from: fc.subarray(["203.0.113.0/24", "198.51.100.7/32"]),
        labels,
        deletionProtection: fc.boolean(),
        renamedFrom: formerKey(n),
      },
    );
    const kinds = [
      { weight: 5, arbitrary: made },
      ...(alone ? [{ weight: 1, arbitrary: entry({ existing: fc.constant("shared.azurecr.io/base") }) }] : []),
    ];
    return fc.oneof(...kinds).map((drawn) => ({ ...at.written, ...drawn }));
  });
}
