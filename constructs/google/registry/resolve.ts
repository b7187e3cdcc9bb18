/** Decides registries on Google Cloud: repositories, copies, caches and readers. */
import type { ParsedRegistry } from "../../language/schema/registry";
import { isToken } from "../../language/schema/values";
import { sortedEntries } from "../../platform/naming/order";
import type { CloudResolvers, LocationSettingsContext, ResolveContext } from "../../platform/resolve/resolvers";
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
  return {
    ...meta,
    cloud: "google",
    kind: "managed",
    repositories: repositories.map((id) => ({ id, name: repositoryName(meta.name, id) })),
    tags: parsed.tags,
    scan: parsed.scan,
    keep: keepFrom(parsed.keep),
    replicas: parsed.replicas,
    copies: copiesOf(parsed.replicas, context, report),
    mirrors: sortedEntries(parsed.mirrors).flatMap(([host, mirror]) => mirrorOf(host, mirror, meta, report) ?? []),
    encryption: encryptionFrom(parsed.encryption, undefined),
    readers: [...new Set(parsed.readers)].sort(),
  };
};

/** Copies are made in the registry's own stack, by the providers of their locations. */
function copiesOf(
  replicas: readonly string[],
  { location, locations }: ResolveContext<"google"> & Pick<LocationSettingsContext, "locations">,
  report: Report,
): ArtifactRegistry["copies"] {
  return replicas.flatMap((key, index) => {
    const there = locations.get(key);
    if (there?.cloud !== location.cloud) return [];
    if (there.region !== location.region || there.project !== location.project)
      return [{ location: key, region: there.region, project: there.project }];
    report("B4078", ["replicas", index], { message: "is the region and project that the registry is in", value: key });
    return [];
  });
}

/** Docker Hub by its other names. */
const hubNames: ReadonlySet<string> = new Set(["index.docker.io", "registry-1.docker.io", "hub.docker.com"]);

const versionOfSecret = /^projects\/[a-z0-9.:-]+\/secrets\/[A-Za-z0-9_-]+\/versions\/\w+$/;

function mirrorOf(host: string, { credentials }: Mirror, { name }: ResourceMeta, report: Report): ArtifactMirror | null {
  const path = ["mirrors", host];
  if (hubNames.has(host)) {
    report("B4073", path, { message: "is another name of docker.io", value: host, fix: "write docker.io" });
    return null;
  }
  const own = credentials?.google;
  if (credentials !== undefined && own === undefined)
    report("B4075", [...path, "credentials"], {
      message: "holds none for Google Cloud",
      value: Object.keys(credentials),
      fix: "write credentials: { google: { username, secret: projects/PROJECT/secrets/NAME/versions/NUMBER } }, or leave credentials out",
    });
  if (typeof own?.secret === "string" && !isToken(own.secret) && !versionOfSecret.test(own.secret))
    report("B4076", [...path, "credentials", "google", "secret"], {
      message: "is not the version of a secret",
      value: own.secret,
      fix: "write projects/PROJECT/secrets/NAME/versions/NUMBER, or a reference to an output that holds it",
    });
  return {
    upstream: host,
    name: mirrorName(name, host),
    credentials: own === undefined ? null : { username: own.username, secretVersion: valueFrom(own.secret) },
  };
}

const member = /^(?:serviceAccount|group|user|domain|principal|principalSet):\S+$/;

function checkReaders(readers: readonly string[], report: Report): void {
  readers.forEach((reader, index) => {
    if (!isToken(reader) && !member.test(reader))
      report("B4077", ["readers", index], {
        message: "is no member of IAM",
        value: reader,
        fix: "write for example serviceAccount:ci@shop-prod.iam.gserviceaccount.com or group:developers@example.org",
      });
  });
}
