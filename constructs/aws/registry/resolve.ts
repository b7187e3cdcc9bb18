/** Decides registries on AWS: repositories, caches and readers of one that is made, the address of one that exists. */

import type { ParsedRegistry } from "../../language/schema/registry";
import { isToken } from "../../language/schema/values";
import { nameLimit } from "../../platform/naming/names";
import { compareText, sortedEntries } from "../../platform/naming/order";
import type { CloudResolvers, ResolveContext } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { encryptionFrom, valueOrNull } from "../../platform/resolve/values";
import type { EcrMirror, EcrRegistry, EcrRepository } from "../../platform/types/aws/registry";
import type { ResourceMeta } from "../../platform/types/shared/resource-meta";
import { awsCodes, type Report } from "../codes";
import { mirrorPrefix } from "./prefix";
import { upstreamAt, upstreamHosts } from "./upstreams";

type Mirror = ParsedRegistry["mirrors"][string];
type Home = ResolveContext<"aws">["location"];

export const resolveRegistry: CloudResolvers<"aws">["registry"] = (parsed, meta, repositories, { location, report: problem }) => {
  const report = reporterFor(awsCodes, meta.path, problem);
  if (parsed.existing !== undefined) {
    checkExisting(parsed, parsed.existing, report);
    return { ...meta, cloud: "aws", kind: "existing", address: parsed.existing.replace(/\/+$/, "") };
  }
  return {
    ...meta,
    cloud: "aws",
    kind: "managed",
    repositories: repositories.map((id, index) => repository(id, index, repositories, meta, report)),
    tags: parsed.tags,
    scan: parsed.scan,
    keep: { untaggedDays: parsed.keep.untagged ?? null, taggedCount: parsed.keep.tagged ?? null },
    replicas: parsed.replicas,
    mirrors: sortedEntries(parsed.mirrors).flatMap(([host, mirror]) => resolveMirror(host, mirror, meta, location, report) ?? []),
    encryption: encryptionFrom(parsed.encryption, undefined),
    ...readers(parsed.readers, report),
  };
};

function repository(id: string, index: number, all: readonly string[], { name }: ResourceMeta, report: Report): EcrRepository {
  const whole = `${name}/${id}`;
  if (all.indexOf(id) < index) report("B4518", ["repositories", index], { message: "is listed twice", value: id });
  if (whole.length > nameLimit("ecr-repository"))
    report("B4519", ["repositories", index], { message: `makes a name of ${whole.length} characters`, value: id, allowed: "at most 256" });
  return { id, name: whole };
}

function resolveMirror(host: string, { credentials }: Mirror, { name }: ResourceMeta, location: Home, report: Report): EcrMirror | null {
  const upstream = upstreamAt(host);
  const path = ["mirrors", host];
  if (upstream === undefined) {
    report("B4511", path, { message: "is a registry that ECR has no cache for", value: host, allowed: upstreamHosts.join(", ") });
    return null;
  }
  const secret = credentials?.aws;
  if (secret === undefined && upstream.credentials === "required") report("B4512", path, { message: "has no credentials for AWS" });
  if (secret !== undefined && upstream.credentials === "refused")
    report("B4513", [...path, "credentials", "aws"], {
      message: `stands where ECR takes none: images of ${host} are cached without`,
      value: secret,
    });
  if (typeof secret === "string" && !isToken(secret) && !isReadable(secret, location))
    report("B4514", [...path, "credentials", "aws"], {
      message: "is not a secret that ECR reads for this registry",
      value: secret,
      allowed: `${secretsOf(location)}…`,
    });
  return { upstream: host, prefix: mirrorPrefix(name, host), credentials: valueOrNull(secret) };
}

const secretsOf = ({ partition, region, account }: Home): string =>
  `arn:${partition}:secretsmanager:${region}:${account}:secret:ecr-pullthroughcache/`;

const isReadable = (arn: string, location: Home): boolean => arn.startsWith(secretsOf(location)) && arn.length > secretsOf(location).length;

function readers(written: readonly string[], report: Report): Pick<EcrRegistry, "readerAccounts" | "readerPrincipals"> {
  const isAccount = (reader: string): boolean => /^\d{12}$/.test(reader);
  const isPrincipal = (reader: string): boolean => isToken(reader) || /^arn:[a-z-]+:(?:iam|sts)::\d{12}:\S+$/.test(reader);
  for (const reader of written)
    if (!isAccount(reader) && !isPrincipal(reader))
      report("B4515", ["readers"], { message: "is neither an account nor an IAM principal", value: reader });
  const sorted = [...new Set(written)].sort(compareText);
  return { readerAccounts: sorted.filter(isAccount), readerPrincipals: sorted.filter(isPrincipal) };
}

/** Host, with a port perhaps, and a path. */
const address = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*\/?$/;

function checkExisting(parsed: ParsedRegistry, existing: string, report: Report): void {
  if (!address.test(existing) || !existing.includes("."))
    report("B4517", ["existing"], { message: "is not the address of a registry", value: existing });
  const { repositories, replicas, mirrors, readers, encryption, tags, scan } = parsed;
  const written: Readonly<Record<string, boolean>> = {
    repositories: repositories !== undefined,
    replicas: replicas.length > 0,
    mirrors: Object.keys(mirrors).length > 0,
    readers: readers.length > 0,
    tags: tags === "mutable",
    scan: !scan,
    encryption: encryption !== undefined,
  };
  for (const [key, isWritten] of Object.entries(written))
    if (isWritten) report("B4516", [key], { message: "stands beside existing: that registry is only pulled from" });
}
