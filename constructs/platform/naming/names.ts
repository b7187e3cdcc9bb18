/** Names in the cloud: made from keys alone, cut to what the vendor allows. */
import { compareText } from "./order";
import { shortHash } from "./short-hash";

/** Most characters that a vendor takes. AWS's own prefixes, such as `alias/`, are not counted here. */
const localLimits = {
  "artifact-repository": 63,
  "autoscaling-group": 255,
  "azure-network-part": 80,
  "disk-encryption-set": 80,
  "ecr-repository": 256,
  "ecs-capacity-provider": 255,
  "firehose-stream": 64,
  "google-network": 63,
  "google-secret": 255,
  "google-service-account": 30,
  "iam-policy": 128,
  "iam-role": 64,
  "instance-profile": 128,
  "instance-template": 63,
  "kms-alias": 250,
  "kms-key": 63,
  "launch-template": 128,
  "load-balancer": 32,
  "log-group": 512,
  "managed-identity": 128,
  "node-group": 63,
  "resource-group": 90,
  "role-definition": 128,
  "scale-set": 58,
  "secretsmanager-secret": 512,
  "security-group": 255,
  "target-group": 32,
  "template-deployment": 64,
  "virtual-network": 64,
} as const;

/** Unique in the world, so an account's digits are part of them. */
const worldLimits = {
  "aks-dns-prefix": { limit: 54, hyphens: true },
  "container-registry": { limit: 50, hyphens: false },
  "gcs-bucket": { limit: 63, hyphens: true },
  "key-vault": { limit: 24, hyphens: true },
  "s3-bucket": { limit: 63, hyphens: true },
  "storage-account": { limit: 24, hyphens: false },
  "storage-container": { limit: 63, hyphens: true },
} as const;

export type LocalKind = keyof typeof localLimits;
export type WorldKind = keyof typeof worldLimits;
export type NameKind = LocalKind | WorldKind;

export const nameLimit = (kind: NameKind): number => (isWorld(kind) ? worldLimits[kind].limit : localLimits[kind]);

/** `<platform>-<environment>-<id>[-<part>]`; without environment its part drops out. */
export const wholeName = (platform: { readonly name: string; readonly environment: string | null }, id: string, part?: string): string =>
  [platform.name, platform.environment, id, part].filter((piece) => typeof piece === "string").join("-");

/**
 * The name as the vendor takes it.
 * @param whole what `wholeName` gives
 * @param account account, project or subscription, of which names that are unique in the world carry a digest
 */
export function vendorName(kind: LocalKind, whole: string): string;
export function vendorName(kind: WorldKind, whole: string, account: string): string;
export function vendorName(kind: NameKind, whole: string, account = ""): string {
  if (!isWorld(kind)) return cutName(whole, localLimits[kind]);
  const { limit, hyphens } = worldLimits[kind];
  const name = ending(whole, limit, digits(`${account}/${whole}`));
  return hyphens ? name : name.replaceAll("-", "");
}

/** At most `limit` characters: longer names end in digits of the SHA-256 of the whole. */
export const cutName = (whole: string, limit: number): string => (whole.length <= limit ? whole : ending(whole, limit, digits(whole)));

/** Names that two things would share. `scope` is that within which the vendor wants them unique: account, region, kind. */
export interface ClaimedName {
  readonly scope: string;
  readonly name: string;
  readonly path: string;
}

/** Each claim that is not the first of its name, with the path of the first. Paths are served in their order. */
export function sharedNames(claims: readonly ClaimedName[]): { readonly claim: ClaimedName; readonly first: string }[] {
  const firsts = new Map<string, string>();
  return [...claims]
    .sort((a, b) => compareText(a.path, b.path))
    .flatMap((claim) => {
      const name = `${claim.scope}\n${claim.name}`;
      const first = firsts.get(name);
      if (first === undefined) firsts.set(name, claim.path);
      return first === undefined || first === claim.path ? [] : [{ claim, first }];
    });
}

const DIGITS = 6;
const digits = (text: string): string => shortHash(text, DIGITS);
const ending = (whole: string, limit: number, end: string): string => `${whole.slice(0, limit - DIGITS - 1).replace(/-+$/, "")}-${end}`;
const isWorld = (kind: NameKind): kind is WorldKind => Object.hasOwn(worldLimits, kind);
