/** Resolves registries on AWS: repositories, caches and readers. */
import { lacksService, regionalServiceName } from "../../catalog/regional-services";
import type { Path } from "../../language/problems/problem";
import type { ParsedRegistry } from "../../language/schema/registry";
import { isToken } from "../../language/schema/values";
import { fixedEncryption, holdFixed } from "../../platform/lock/fixed";
import { nameLimit } from "../../platform/naming/names";
import { compareText, sortedEntries } from "../../platform/naming/order";
import { refuseRanges } from "../../platform/resolve/registry-ranges";
import type { ResolveContext } from "../../platform/resolve/resolve-context";
import type { CloudResolvers, RegistryResolveContext } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { encryptionFrom, keepFrom, valueFrom, valueOrNull } from "../../platform/resolve/values";
import type { EcrMirror, EcrRegistry, EcrRepository } from "../../platform/types/aws/registry";
import type { ResourceMeta } from "../../platform/types/shared/resource-meta";
import { awsCodes, type Report } from "../codes";
import { mirrorPrefix, upstreamAt, upstreamHosts } from "./upstreams";

type Mirror = ParsedRegistry["mirrors"][string];
type Home = ResolveContext<"aws">["location"];

export const resolveRegistry: CloudResolvers<"aws">["registry"] = (parsed, meta, repositories, context) => {
  const { location, locations } = context;
  const report = reporterFor(awsCodes, meta.path, context.report);
  refuseRanges(parsed.from, "ECR", report);
  checkScan(parsed, location, locations, report);
  const encryption = encryptionFrom(parsed.encryption, undefined);
  holdFixed(`registries.${meta.id}`, [fixedEncryption(encryption)], context, report);
  return {
    ...meta,
    cloud: "aws",
    kind: "managed",
    repositories: repositories.map((id, index) => repository(id, index, meta, report)),
    tags: parsed.tags ?? "immutable",
    scan: parsed.scan ?? true,
    keep: keepFrom(parsed.keep),
    replicas: parsed.replicas,
    mirrors: sortedEntries(parsed.mirrors).flatMap(([host, mirror]) => resolveMirror(host, mirror, meta, location, report) ?? []),
    encryption,
    ...readers(parsed.readers, report),
    writerPrincipals: writers(parsed.writers, report),
  };
};

/** Images are also scanned where they are replicated to. */
function checkScan(
  { scan, replicas }: ParsedRegistry,
  { region }: Home,
  locations: RegistryResolveContext<"aws">["locations"],
  report: Report,
): void {
  if (scan !== "continuous") return;
  const refuse = (path: Path, where: string, value: string, fix: string): void =>
    report("B4084", path, {
      message: `Region ${where} does not have ${regionalServiceName("inspector2")}, which scans images continuously`,
      value,
      fix,
    });
  if (lacksService("inspector2", region)) refuse(["scan"], region, scan, "remove scan, or choose another region");
  replicas.forEach((key, index) => {
    const to = locations.get(key)?.region;
    if (to !== undefined && lacksService("inspector2", to)) refuse(["replicas", index], to, key, "remove the replica, or write scan: true");
  });
}

function repository(id: string, index: number, { name }: ResourceMeta, report: Report): EcrRepository {
  const whole = `${name}/${id}`;
  if (whole.length > nameLimit("ecr-repository"))
    report("B4519", ["repositories", index], {
      message: `Repository ${whole} has a name of ${whole.length} characters`,
      value: id,
      allowed: "at most 256",
    });
  return { id, name: whole };
}

function resolveMirror(host: string, { credentials }: Mirror, { name }: ResourceMeta, location: Home, report: Report): EcrMirror | null {
  const upstream = upstreamAt(host);
  const path = ["mirrors", host];
  if (upstream === undefined) {
    report("B4073", path, { message: `ECR has no pull-through cache for ${host}`, value: host, allowed: upstreamHosts.join(", ") });
    return null;
  }
  const secret = credentials?.aws;
  if (secret === undefined && upstream.credentials === "required")
    report("B4074", path, {
      message: `The mirror of ${host} requires credentials for AWS`,
      fix: "store user name and token in a secret of Secrets Manager whose name begins with ecr-pullthroughcache/, and write its ARN under credentials.aws",
    });
  if (secret !== undefined && upstream.credentials === "refused")
    report("B4075", [...path, "credentials", "aws"], {
      message: `ECR does not accept credentials for ${host}`,
      value: secret,
    });
  if (typeof secret === "string" && !isToken(secret) && !isReadable(secret, location))
    report("B4076", [...path, "credentials", "aws"], {
      message: `The credentials for ${host} are not a secret that ECR can read in this location`,
      value: secret,
      allowed: `${secretsOf(location)}…`,
      fix: "write the full ARN of such a secret, with the six characters that Secrets Manager adds to its name",
    });
  return { upstream: host, prefix: mirrorPrefix(name, host), credentials: valueOrNull(secret) };
}

const secretsOf = ({ partition, region, account }: Home): string =>
  `arn:${partition}:secretsmanager:${region}:${account}:secret:ecr-pullthroughcache/`;

const isReadable = (arn: string, location: Home): boolean => arn.startsWith(secretsOf(location)) && arn.length > secretsOf(location).length;

const isPrincipal = (principal: string): boolean =>
  isToken(principal) || /^arn:[a-z-]+:(?:iam|sts)::\d{12}:[A-Za-z0-9+=,.@/_!*~#-]+$/.test(principal);

function writers(specified: ParsedRegistry["writers"], report: Report): EcrRegistry["writerPrincipals"] {
  specified.forEach((writer, index) => {
    if (typeof writer === "string" && (!isPrincipal(writer) || writer.endsWith(":root")))
      report("B4077", ["writers", index], {
        message: "The writer is not a role or user of IAM",
        value: writer,
        fix: "write the ARN of a role or user, for example arn:aws:iam::123456789012:role/ci",
      });
  });
  return specified.map(valueFrom);
}

function readers(specified: readonly string[], report: Report): Pick<EcrRegistry, "readerAccounts" | "readerPrincipals"> {
  const isAccount = (reader: string): boolean => /^\d{12}$/.test(reader);
  for (const reader of specified)
    if (!isAccount(reader) && !isPrincipal(reader))
      report("B4077", ["readers"], {
        message: "The reader is neither an account nor an IAM principal",
        value: reader,
        fix: 'write the account in quotes, for example "999999999999", or the ARN of a role or user',
      });
  const sorted = [...new Set(specified)].sort(compareText);
  return { readerAccounts: sorted.filter(isAccount), readerPrincipals: sorted.filter(isPrincipal) };
}
