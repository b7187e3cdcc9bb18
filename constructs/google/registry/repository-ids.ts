/** How rights name repositories of Artifact Registry: by the name of the resource. */
import type { CloudResolvers } from "../../platform/resolve/resolvers";

export const repositoryId = (project: string, region: string, name: string): string =>
  `projects/${project}/locations/${region}/repositories/${name}`;

/** `europe-west1-docker.pkg.dev/shop-prod/base`, with any path of an image behind it. */
const address = /^([a-z0-9-]+)-docker\.pkg\.dev\/([a-z0-9-]+)\/([a-z0-9-]+)(?:\/.*)?$/;

export const repositoryIds: CloudResolvers<"google">["repositoryIds"] = {
  made: ({ repositories, copies, mirrors }, { project, region }) => ({
    own: [{ project, region }, ...copies].flatMap((at) => repositories.map(({ name }) => repositoryId(at.project, at.region, name))),
    mirrored: mirrors.map(({ name }) => repositoryId(project, region, name)),
  }),
  existing: (written) => {
    const [, region, project, name] = address.exec(written) ?? [];
    return region === undefined || project === undefined || name === undefined ? [] : [repositoryId(project, region, name)];
  },
};
