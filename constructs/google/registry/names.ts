/** Names of repositories in Artifact Registry, which allows only a-z, 0-9 and -. */

import { vendorName } from "../../platform/naming/names";
import { shortHash } from "../../platform/naming/short-hash";

const DIGITS = 6;

/** A part of an address or name. If it contains other characters, they are replaced and a hash keeps the result unique. */
export function plainPart(part: string): string {
  if (/^[a-z0-9-]+$/.test(part)) return part;
  const hash = shortHash(part, DIGITS);
  return `${part.replaceAll(/[^a-z0-9-]/g, "-")}-${hash}`;
}

/** `<registry>-<repository>`. @param registry its full name */
export const repositoryName = (registry: string, repository: string): string =>
  vendorName("artifact-repository", `${registry}-${plainPart(repository)}`);

/** `<registry>-mirror-<host with - for .>` */
export const mirrorName = (registry: string, host: string): string =>
  vendorName("artifact-repository", `${registry}-mirror-${host.replaceAll(".", "-")}`);
