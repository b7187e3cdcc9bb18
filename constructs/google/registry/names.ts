/** Names of repositories in Artifact Registry, which takes a-z, 0-9 and - alone. */

import { vendorName } from "../../platform/naming/names";
import { shortHash } from "../../platform/naming/short-hash";

const DIGITS = 6;

/** A part of an address or name: as it is where every character may stand, otherwise with digits that keep it apart from others. */
export function plainPart(part: string): string {
  if (/^[a-z0-9-]+$/.test(part)) return part;
  const digits = shortHash(part, DIGITS);
  return `${part.replaceAll(/[^a-z0-9-]/g, "-")}-${digits}`;
}

/** `<registry>-<repository>`. @param registry its whole name */
export const repositoryName = (registry: string, repository: string): string =>
  vendorName("artifact-repository", `${registry}-${plainPart(repository)}`);

/** `<registry>-mirror-<host with - for .>` */
export const mirrorName = (registry: string, host: string): string =>
  vendorName("artifact-repository", `${registry}-mirror-${host.replaceAll(".", "-")}`);
