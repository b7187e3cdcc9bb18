/** How each cloud names repositories in the rights that a cluster gets to pull from them. */
import type { Location, Locations } from "./types/location";
import type { ExistingRegistry, MadeRegistry, Registry, RegistryCloud } from "./types/registry";

type RepositoryIds = {
  readonly [C in RegistryCloud]: {
    /** All repositories of a registry, with those that a mirror makes. */
    made(registry: Extract<MadeRegistry, { cloud: C }>, location: Locations[C]): string[];
    /** Empty where the address is not one of this cloud: then it needs no right. */
    existing(address: string, location: Locations[C]): string[];
    /** What mirrors of a registry make. */
    mirrored(registry: Extract<MadeRegistry, { cloud: C }>, location: Locations[C]): string[];
  };
};

/** @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/security_iam_service-with-iam.html (resources) */
const ecrArn = (partition: string, region: string, account: string, repository: string): string =>
  `arn:${partition}:ecr:${region}:${account}:repository/${repository}`;

const ecrAddress = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?(?:\/(.+))?$/;

const repositoryIds: RepositoryIds = {
  aws: {
    made: ({ repositories }, { partition, region, account }) => repositories.map(({ name }) => ecrArn(partition, region, account, name)),
    mirrored: ({ mirrors }, { partition, region, account }) =>
      mirrors.map(({ prefix }) => ecrArn(partition, region, account, `${prefix}/*`)),
    existing: (address, { partition }) => {
      const [, account, region, path] = ecrAddress.exec(address) ?? [];
      if (account === undefined || region === undefined) return [];
      const paths = path === undefined ? ["*"] : [path, `${path}/*`];
      return paths.map((each) => ecrArn(partition, region, account, each));
    },
  },
};

/** Repositories of a registry, and those that its mirrors make, as rights name them. */
export function repositoriesOf(registry: Registry, location: Location): { readonly own: string[]; readonly mirrored: string[] } {
  if (!hasRegistries(location)) return { own: [], mirrored: [] };
  return ofCloud(location.cloud, registry, location);
}

const hasRegistries = (location: Location): location is Locations[RegistryCloud] => Object.hasOwn(repositoryIds, location.cloud);

function ofCloud<C extends RegistryCloud>(cloud: C, registry: Registry, location: Locations[C]): { own: string[]; mirrored: string[] } {
  const ids: RepositoryIds[C] = repositoryIds[cloud];
  if (registry.kind === "existing") return { own: ids.existing((registry as ExistingRegistry).address, location), mirrored: [] };
  const made = registry as Extract<MadeRegistry, { cloud: C }>;
  return { own: ids.made(made, location), mirrored: ids.mirrored(made, location) };
}
