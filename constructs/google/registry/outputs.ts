/** Outputs of a registry's stack, with mocks for plans before it is deployed. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import type { ArtifactRegistry } from "../../platform/types/google/registry";
import type { GoogleRegistry } from "./registry";

type Repositories = GoogleRegistry["repositories"];

const mapped = <T, R>(map: Readonly<Record<string, T>>, change: (value: T, key: string) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));

/** The image name is the id of its repository. */
const images = (repositories: Repositories) => mapped(repositories, ({ address }, id) => `${address}/${id}`);

const mockRegion = "europe-west1";
const mockAddress = (region: string, name: string): string => `${region}-docker.pkg.dev/mock-project/${name}`;
const mockImages = ({ repositories }: ArtifactRegistry, region: string) =>
  Object.fromEntries(repositories.map(({ id, name }) => [id, `${mockAddress(region, name)}/${id}`]));

export const registryOutputs = {
  repository_urls: {
    description: "URLs of the repositories by name, for push and pull",
    value: ({ repositories }) => images(repositories),
    mock: (decided) => mockImages(decided, mockRegion),
  },
  repository_ids: {
    description: "Ids of the repositories by name",
    value: ({ repositories }) => mapped(repositories, ({ repositoryId }) => repositoryId),
    mock: ({ repositories }) =>
      Object.fromEntries(repositories.map(({ id, name }) => [id, `projects/mock-project/locations/${mockRegion}/repositories/${name}`])),
  },
  replica_urls: {
    description: "URLs of the replicas by location and repository name; images must be pushed to them as well",
    value: ({ copies }) => mapped(copies, images),
    mock: (decided) => Object.fromEntries(decided.copies.map(({ location, region }) => [location, mockImages(decided, region)])),
  },
  mirror_urls: {
    description: "URLs of the mirrors by upstream host",
    value: ({ mirrors }) => mapped(mirrors, ({ address }) => address),
    mock: ({ mirrors }) => Object.fromEntries(mirrors.map(({ upstream, name }) => [upstream, mockAddress(mockRegion, name)])),
  },
} as const satisfies OutputTable<GoogleRegistry, ArtifactRegistry>;

export const mockOutputs = mocksOf(registryOutputs);
