/** Resource names of Artifact Registry repositories, for grants. */
import { reachesWithoutEgress } from "../../catalog/private-registries";
import type { CloudResolvers } from "../../platform/resolve/resolvers";

export const repositoryId = (project: string, region: string, name: string): string =>
  `projects/${project}/locations/${region}/repositories/${name}`;

/** `europe-west1-docker.pkg.dev/shop-prod/base`, followed by any image path. */
const address = /^([a-z0-9-]+)-docker\.pkg\.dev\/([a-z0-9-]+)\/([a-z0-9-]+)(?:\/.*)?$/;

export const repositoryIds: CloudResolvers<"google">["repositoryIds"] = {
  managed: ({ repositories, copies, mirrors }, { project, region }) => ({
    own: [{ project, region }, ...copies].flatMap((location) =>
      repositories.map(({ name }) => repositoryId(location.project, location.region, name)),
    ),
    mirrored: mirrors.map(({ name }) => repositoryId(project, region, name)),
  }),
  existing: (url) => {
    const [, region, project, name] = address.exec(url) ?? [];
    return region === undefined || project === undefined || name === undefined ? [] : [repositoryId(project, region, name)];
  },
};

export const reachedWithoutEgress: CloudResolvers<"google">["reachedWithoutEgress"] = (registry, _home, { region }) =>
  registry.kind === "managed" || reachesWithoutEgress("google", registry.address.split("/")[0] ?? "", { region, endpoints: [] });
