/** Resolves registries on Azure: name, replicas, cache rules, who pulls and pushes, and from where. */
import { zonesOf } from "../../catalog/regions";
import type { ParsedRegistry } from "../../language/schema/registry";
import { isToken } from "../../language/schema/values";
import { vendorName } from "../../platform/naming/names";
import { compareText, sortedEntries } from "../../platform/naming/order";
import { overlap, parseRange } from "../../platform/network/ipv4";
import type { CloudResolvers, RegistryResolveContext } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { encryptionFrom, isLiteral, keepFrom, valueFrom, valueOrNull } from "../../platform/resolve/values";
import type { AcrMirror, AcrRegistry } from "../../platform/types/azure/registry";
import type { ResourceMeta } from "../../platform/types/shared/resource-meta";
import { azureCodes, type Report } from "../codes";
import { isKeyId } from "../encryption/check-key";
import { resourceGroupName, resourceId } from "../names";
import { resolveCopies } from "./copies";
import { resolveEndpoints } from "./endpoints";
import { credentialsFor, upstreamHosts } from "./upstreams";

type ResolveContext = RegistryResolveContext<"azure">;

export const resolveRegistry: CloudResolvers<"azure">["registry"] = (parsed, meta, repositories, context) => {
  const report = reporterFor(azureCodes, meta.path, context.report);
  const { location } = context;
  const registryName = vendorName("container-registry", meta.name, location.subscription);
  const isScanned = hasDefender(context);
  checkUnsupported(parsed, isScanned, report);
  const encryption = encryptionFrom(parsed.encryption, undefined);
  if (encryption.kind === "key" && !isKeyId(encryption.key))
    report("B5124", ["encryption", "key"], {
      message: "encryption.key is not the id of a Key Vault key without a version",
      value: encryption.key,
    });
  return {
    ...meta,
    cloud: "azure",
    kind: "managed",
    registryName,
    resourceId: resourceId(
      location.subscription,
      resourceGroupName(meta, location),
      "Microsoft.ContainerRegistry/registries",
      registryName,
    ),
    repositories,
    tags: "mutable",
    scan: isScanned,
    keep: keepFrom(parsed.keep),
    zoneRedundant: isZoneRedundant(meta, location.region, context),
    replicas: parsed.replicas,
    copies: resolveCopies(parsed.replicas, context, report, (region) => isZoneRedundant(meta, region, context)),
    mirrors: sortedEntries(parsed.mirrors).flatMap(([host, mirror]) => resolveMirror(host, mirror, report) ?? []),
    encryption,
    readerPrincipals: readers(parsed.readers, report),
    writerPrincipals: writers(parsed.writers, report),
    from: ranges(parsed.from, report),
    endpoints: resolveEndpoints(parsed, context, report),
  };
};

/** Pinned, because a change replaces the registry. */
const isZoneRedundant = ({ id }: ResourceMeta, region: string, { pin }: ResolveContext): boolean =>
  pin("zoneRedundancy", `registries.${id}.zones.${region}`, region, () => (zonesOf("azure", region) ?? []).length > 1);

const MAX_UNTAGGED_DAYS = 365;

const hasDefender = ({ location, locations }: ResolveContext): boolean =>
  [...locations.values()].some(
    (each) => each.cloud === "azure" && each.defender && each.subscription.toLowerCase() === location.subscription.toLowerCase(),
  );

/** Rejects what is written and Azure has no setting for. What is left out is the strongest that it has, which rules remark. */
function checkUnsupported({ tags, scan, keep }: ParsedRegistry, isScanned: boolean, report: Report): void {
  if (tags === "immutable")
    report("B5111", ["tags"], { message: "Azure Container Registry does not support immutable tags", value: tags, allowed: "mutable" });
  if (scan === true && !isScanned)
    report("B5112", ["scan"], { message: "No location of the subscription has defender, which scans images on Azure", value: scan });
  if (keep.untagged !== undefined && keep.untagged > MAX_UNTAGGED_DAYS)
    report("B5114", ["keep", "untagged"], {
      message: "Azure Container Registry does not support this retention of untagged images",
      value: `${keep.untagged}d`,
      allowed: `at most ${MAX_UNTAGGED_DAYS}d`,
    });
}

const SECRET =
  /^\/subscriptions\/[0-9a-fA-F-]{36}\/resourceGroups\/[^/]+\/providers\/Microsoft\.KeyVault\/vaults\/[^/]+\/secrets\/[0-9A-Za-z-]+$/;

function resolveMirror(host: string, { credentials }: ParsedRegistry["mirrors"][string], report: Report): AcrMirror | null {
  const rule = credentialsFor(host);
  const path = ["mirrors", host];
  if (rule === undefined) {
    report("B4073", path, {
      message: "Azure Container Registry cannot cache images of this host",
      value: host,
      allowed: upstreamHosts.join(", "),
    });
    return null;
  }
  const secret = credentials?.azure;
  const at = [...path, "credentials", "azure"];
  if (secret === undefined && rule === "required")
    report("B4074", path, {
      message: `credentials has no entry for azure, which ${host} requires`,
      fix: "store the user name and token in two Key Vault secrets, NAME-username and NAME-password, and write the resource id of NAME under credentials.azure",
    });
  if (secret !== undefined && rule === "refused")
    report("B4075", at, { message: `Azure does not support credentials for ${host}`, value: secret });
  else if (typeof secret === "string" && !isToken(secret) && !SECRET.test(secret))
    report("B4076", at, {
      message: "credentials.azure is not the resource id of Key Vault secrets",
      value: secret,
      fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.KeyVault/vaults/…/secrets/NAME",
    });
  return { upstream: host, prefix: host.replaceAll(".", "-"), credentials: valueOrNull(secret) };
}

const OBJECT_ID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

function readers(written: readonly string[], report: Report): AcrRegistry["readerPrincipals"] {
  for (const reader of written)
    if (!isToken(reader) && !OBJECT_ID.test(reader))
      report("B4077", ["readers"], {
        message: "The reader is not an Entra object id",
        value: reader,
        fix: "write the object id, for example 00000000-0000-0000-0000-000000000000",
      });
  return [...new Set(written)].sort(compareText);
}

function writers(written: ParsedRegistry["writers"], report: Report): AcrRegistry["writerPrincipals"] {
  written.forEach((writer, index) => {
    if (isLiteral(writer) && !OBJECT_ID.test(writer))
      report("B4077", ["writers", index], {
        message: "The writer is not an Entra object id",
        value: writer,
        fix: "write the object id, for example 00000000-0000-0000-0000-000000000000",
      });
  });
  return written.map(valueFrom);
}

/** @see https://learn.microsoft.com/azure/container-registry/container-registry-access-selected-networks */
const MAX_RANGES = 200;
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(parseRange);

function ranges(from: readonly string[], report: Report): readonly string[] {
  if (from.length > MAX_RANGES)
    report("B5117", ["from"], { message: `from lists ${from.length} ranges`, allowed: `at most ${MAX_RANGES}` });
  from.forEach((range, index) => {
    if (isToken(range)) return;
    const refuse = (message: string): void => report("B5117", ["from", index], { message, value: range });
    if (range.includes(":")) refuse("Azure Container Registry admits IPv4 ranges only");
    else if (privateRanges.some((each) => overlap(each, parseRange(range))))
      refuse("A private range reaches the registry by a private endpoint, and not from the internet");
  });
  return [...new Set(from)].sort(compareText);
}
