/** Decides registries on Google Cloud: repositories, replicas, mirrors and readers. */
import type { ParsedRegistry } from "../../language/schema/registry";
import { isToken } from "../../language/schema/values";
import { type FixedChoice, fixedEncryption, fixedKey, holdFixed } from "../../platform/lock/fixed";
import { sortedEntries } from "../../platform/naming/order";
import { refuseRanges } from "../../platform/resolve/registry-ranges";
import type { ResolveContext } from "../../platform/resolve/resolve-context";
import type { CloudResolvers, LocationSettingsContext } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { encryptionFrom, keepFrom, valueFrom } from "../../platform/resolve/values";
import type { ArtifactMirror, ArtifactRegistry } from "../../platform/types/google/registry";
import type { ResourceMeta } from "../../platform/types/shared/resource-meta";
import { googleCodes, type Report } from "../codes";
import { mirrorName, repositoryName } from "./names";

type Mirror = ParsedRegistry["mirrors"][string];

export const resolveRegistry: CloudResolvers<"google">["registry"] = (parsed, meta, repositories, context) => {
  const report = reporterFor(googleCodes, meta.path, context.report);
  checkReaders(parsed.readers, report);
  checkWriters(parsed.writers, report);
  refuseRanges(parsed.from, "Artifact Registry", report);
  const encryption = encryptionFrom(parsed.encryption, undefined);
  const mirrors = sortedEntries(parsed.mirrors).flatMap(([host, mirror]) => mirrorOf(host, mirror, meta, report) ?? []);
  holdFixed(`registries.${meta.id}`, [fixedEncryption(encryption), ...mirrors.map(fixedOfMirror)], context, report);
  return {
    ...meta,
    cloud: "google",
    kind: "managed",
    repositories: repositories.map((id) => ({ id, name: repositoryName(meta.name, id) })),
    tags: parsed.tags ?? "immutable",
    scan: parsed.scan !== false,
    keep: keepFrom(parsed.keep),
    replicas: parsed.replicas,
    copies: copiesOf(parsed.replicas, context, report),
    mirrors,
    encryption,
    readers: [...new Set(parsed.readers)].sort(),
    writers: parsed.writers.map(valueFrom),
  };
};

const fixedOfMirror = ({ upstream, credentials }: ArtifactMirror): FixedChoice =>
  fixedKey(["mirrors", upstream, "credentials"], credentials ?? "none");

/** Replicas are in the stack of the registry, which has a provider for each of their locations. */
function copiesOf(
  replicas: readonly string[],
  { location, locations }: ResolveContext<"google"> & Pick<LocationSettingsContext, "locations">,
  report: Report,
): ArtifactRegistry["copies"] {
  return replicas.flatMap((key, index) => {
    const replica = locations.get(key);
    if (replica?.cloud !== location.cloud) return [];
    if (replica.region !== location.region || replica.project !== location.project)
      return [{ location: key, region: replica.region, project: replica.project }];
    report("B4078", ["replicas", index], { message: `Location ${key} is in the same region and project as the registry`, value: key });
    return [];
  });
}

/** Other host names of Docker Hub. */
const dockerHubNames: ReadonlySet<string> = new Set(["index.docker.io", "registry-1.docker.io", "hub.docker.com"]);

const versionOfSecret = /^projects\/[a-z0-9.:-]+\/secrets\/[A-Za-z0-9_-]+\/versions\/\w+$/;

function mirrorOf(host: string, { credentials }: Mirror, { name }: ResourceMeta, report: Report): ArtifactMirror | null {
  const path = ["mirrors", host];
  if (dockerHubNames.has(host)) {
    report("B4073", path, { message: "The upstream host is another name of docker.io", value: host, fix: "write docker.io" });
    return null;
  }
  const google = credentials?.google;
  if (credentials !== undefined && google === undefined)
    report("B4075", [...path, "credentials"], {
      message: "credentials has no entry for google",
      value: Object.keys(credentials),
      fix: "write credentials: { google: { username, secret: projects/PROJECT/secrets/NAME/versions/NUMBER } }, or remove credentials",
    });
  if (typeof google?.secret === "string" && !isToken(google.secret) && !versionOfSecret.test(google.secret))
    report("B4076", [...path, "credentials", "google", "secret"], {
      message: "secret is not the resource name of a secret version",
      value: google.secret,
      fix: "write projects/PROJECT/secrets/NAME/versions/NUMBER, or a reference to an output that contains it",
    });
  return {
    upstream: host,
    name: mirrorName(name, host),
    credentials: google === undefined ? null : { username: google.username, secretVersion: valueFrom(google.secret) },
  };
}

const member = /^(?:serviceAccount|group|user|domain|principal|principalSet):[^\s"\\`${}]+$/;

function checkReaders(readers: readonly string[], report: Report): void {
  readers.forEach((reader, index) => {
    if (!isToken(reader) && !member.test(reader))
      report("B4077", ["readers", index], {
        message: "The reader is not an IAM member",
        value: reader,
        fix: "write for example serviceAccount:ci@shop-prod.iam.gserviceaccount.com or group:developers@example.org",
      });
  });
}

function checkWriters(writers: ParsedRegistry["writers"], report: Report): void {
  writers.forEach((writer, index) => {
    if (typeof writer === "string" && !isToken(writer) && !member.test(writer))
      report("B4077", ["writers", index], {
        message: "The writer is not an IAM member",
        value: writer,
        fix: "write for example serviceAccount:ci@shop-prod.iam.gserviceaccount.com",
      });
  });
}
