/** Draws valid specs of the language, as plain objects: what a user could write, with each optional key there at times. */
import fc from "fast-check";
import { aws } from "./arbitrary/aws";
import { azure } from "./arbitrary/azure";
import { google } from "./arbitrary/google";
import { entry, keyed, keys, labels, type Written } from "./arbitrary/values";
import type { CloudArbitraries, DrawnNetwork, Place, World } from "./arbitrary/world";

/** Clouds that specs are drawn for. A cloud joins with one line. */
export const byCloud: Readonly<Record<string, CloudArbitraries>> = { aws, azure, google };

export const clouds: readonly string[] = Object.keys(byCloud);

const cloudOf = (name: string): CloudArbitraries => byCloud[name]!;

export interface SpecChoices {
  /** @default all that there are */
  readonly clouds?: readonly string[];
  /** At most this many entries in a section. @default 3 */
  readonly most?: number;
}

/** Any valid spec. */
export function arbitrarySpec({ clouds: wanted = clouds, most = 3 }: SpecChoices = {}): fc.Arbitrary<Written> {
  return fc.tuple(places(wanted, most), keys(0, 2)).chain(([drawn, outside]) => {
    const world: World = { places: drawn.map(({ place }) => place), outside, networks: [] };
    const locations = Object.fromEntries(drawn.map(({ place, location }) => [place.key, location]));
    return networks(world, most).chain((made) => sections(locations, { ...world, networks: made }, most).map(withSignIn));
  });
}

/** A role that requires an external id cannot sign in to an EKS cluster, so locations of such clusters have none. */
function withSignIn(spec: Written): Written {
  const clusters = Object.values((spec.clusters ?? {}) as Readonly<Record<string, Written>>);
  if (!clusters.some(({ orchestrator }) => orchestrator === "eks")) return spec;
  const plain = Object.entries(spec.locations as Readonly<Record<string, Written>>).map(([key, { externalId: _, ...location }]) => [
    key,
    location,
  ]);
  return { ...spec, locations: Object.fromEntries(plain) };
}

interface DrawnPlace {
  readonly place: Place;
  readonly location: Written;
}

const locationKey = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
const environment = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/);

/** Locations with different regions: what a cloud has once for an account and region belongs to one location. */
function places(wanted: readonly string[], most: number): fc.Arbitrary<DrawnPlace[]> {
  const regions = wanted.flatMap((cloud) => cloudOf(cloud).regions.map((region) => ({ cloud, region })));
  const where = fc.shuffledSubarray(regions, { minLength: 1, maxLength: Math.min(most, regions.length) });
  const names = fc.uniqueArray(locationKey, { minLength: most, maxLength: most });
  return fc
    .tuple(where, names)
    .chain(([chosen, found]) => fc.tuple(...chosen.map(({ cloud, region }, n) => place(found[n]!, cloud, region))));
}

function place(key: string, cloud: string, region: string): fc.Arbitrary<DrawnPlace> {
  const { usualAccount, account: any } = cloudOf(cloud);
  const account = fc.oneof({ weight: 2, arbitrary: fc.constant(usualAccount) }, { weight: 1, arbitrary: any });
  return account.chain((id) =>
    cloudOf(cloud)
      .location(id)
      .map((location) => ({ place: { key, cloud, region, account: id }, location: { cloud, region, ...location } })),
  );
}

/** Some clouds of the spec, one for each entry of a section. */
const cloudsOf = ({ places: drawn }: World, count: number) =>
  count === 0
    ? fc.constant([])
    : fc.array(fc.constantFrom(...new Set(drawn.map(({ cloud }) => cloud))), { minLength: count, maxLength: count });

function networks(world: World, most: number): fc.Arbitrary<DrawnNetwork[]> {
  return keys(0, most).chain((names) =>
    cloudsOf(world, names.length).chain((chosen) => fc.tuple(...names.map((name, n) => cloudOf(chosen[n]!).network(world, name, n)))),
  );
}

/** A section of entries, each of a kind that its cloud has. */
function section(
  world: World,
  most: number,
  kinds: (cloud: CloudArbitraries) => readonly ((world: World, n: number) => fc.Arbitrary<Written>)[],
) {
  const able = { ...world, places: world.places.filter(({ cloud }) => kinds(cloudOf(cloud)).length > 0) };
  return keys(0, able.places.length === 0 ? 0 : most).chain((names) =>
    cloudsOf(able, names.length).chain((chosen) =>
      keyed(names, (_name, n) => fc.constantFrom(...kinds(cloudOf(chosen[n]!))).chain((kind) => kind(world, n))),
    ),
  );
}

const outsideState = fc.oneof(
  entry({
    type: fc.constant("s3"),
    bucket: fc.constant("core-state"),
    key: fc.constant("network.tfstate"),
    region: fc.constant("us-east-1"),
  }),
  entry({ type: fc.constant("local"), path: fc.constant("../core/terraform.tfstate") }),
  entry({ type: fc.constant("hcp"), organization: fc.constant("shop"), workspace: fc.constant("core") }),
);

const state = fc.oneof(
  entry({ type: fc.constant("local") }),
  entry(
    { type: fc.constant("s3"), bucket: fc.constant("shop-state"), region: fc.constant("us-east-1") },
    { kmsKey: fc.constant("alias/state") },
  ),
  entry({ type: fc.constant("gcs"), bucket: fc.constant("shop-state") }),
  entry(
    { type: fc.constant("azurerm"), storageAccount: fc.constant("shopstate"), container: fc.constant("state") },
    { resourceGroup: fc.constant("state") },
  ),
  entry({ type: fc.constant("hcp"), organization: fc.constant("shop") }, { project: fc.constant("platform") }),
);

/** A platform's name: some prefixes are the clouds' own. */
const platformName = fc
  .stringMatching(/^[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9})?$/)
  .filter((text) => !/^(aws|goog|internal)/.test(text) && !text.includes("google"));

function sections(locations: Written, world: World, most: number): fc.Arbitrary<Written> {
  const networksSpec = Object.fromEntries(world.networks.map(({ key, spec }) => [key, spec]));
  const required = {
    apiVersion: fc.constant("berth/v1"),
    name: platformName,
    locations: fc.constant(locations),
    ...(world.outside.length > 0 && { outside: keyed(world.outside, () => outsideState) }),
    ...(world.networks.length > 0 && { networks: fc.constant(networksSpec) }),
  };
  return entry(required, {
    environment,
    labels,
    state,
    addresses: fc.constantFrom("10.64.0.0/10", "10.128.0.0/9"),
    registries: section(world, most, (cloud) => [cloud.registry]),
    clusters: section(world, most, (cloud) => cloud.clusters),
    hypervisors: section(world, most - 1, (cloud) => cloud.hypervisors),
    "x-note": fc.constant({ anything: ["goes", 1, null] }),
  });
}
