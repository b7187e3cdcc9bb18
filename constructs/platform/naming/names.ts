/** Names in the cloud: derived from keys only, and shortened to the vendor's limits. */
import { compareText } from "./order";
import { shortHash } from "./short-hash";

/** The vendors' limits, in characters, without prefixes of AWS such as `alias/`. */
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
  "node-label": 63,
  "resource-group": 90,
  "role-definition": 128,
  "scale-set": 58,
  "secretsmanager-secret": 512,
  "security-group": 255,
  "target-group": 32,
  "template-deployment": 64,
  "virtual-network": 64,
} as const;

/** Names that are globally unique, so they contain a hash of the account. */
const globalLimits = {
  "aks-dns-prefix": { limit: 54, hyphens: true },
  "container-registry": { limit: 50, hyphens: false },
  "gcs-bucket": { limit: 63, hyphens: true },
  "key-vault": { limit: 24, hyphens: true },
  "s3-bucket": { limit: 63, hyphens: true },
  "storage-account": { limit: 24, hyphens: false },
  "storage-container": { limit: 63, hyphens: true },
} as const;

export type LocalKind = keyof typeof localLimits;
export type GlobalKind = keyof typeof globalLimits;
export type NameKind = LocalKind | GlobalKind;

export const nameLimit = (kind: NameKind): number => (isGlobal(kind) ? globalLimits[kind].limit : localLimits[kind]);

/** `<platform>-<environment>-<id>[-<part>]`; the environment is omitted if there is none. */
export const wholeName = (platform: { readonly name: string; readonly environment: string | null }, id: string, part?: string): string =>
  [platform.name, platform.environment, id, part].filter((piece) => typeof piece === "string").join("-");

/**
 * The whole name of a resource whose name outlives its destruction: the generation is no part of it while it is 1.
 * @example
 * lastingName("shop-images-registry", 2); // "shop-images-registry-2"
 */
export const lastingName = (whole: string, generation: number): string => (generation === 1 ? whole : `${whole}-${generation}`);

/**
 * The name within the vendor's limit.
 * @param whole the result of `wholeName`
 * @param account account, project or subscription; globally unique names end with a hash of it
 */
export function vendorName(kind: LocalKind, whole: string): string;
export function vendorName(kind: GlobalKind, whole: string, account: string): string;
export function vendorName(kind: NameKind, whole: string, account = ""): string {
  if (!isGlobal(kind)) return cutName(whole, localLimits[kind]);
  const { limit, hyphens } = globalLimits[kind];
  const name = ending(whole, limit, digits(`${account}/${whole}`));
  return hyphens ? name : name.replaceAll("-", "");
}

/** At most `limit` characters: a longer name ends with the first digits of the SHA-256 of the whole name. */
export const cutName = (whole: string, limit: number): string => (whole.length <= limit ? whole : ending(whole, limit, digits(whole)));

/** A name, and the scope within which the vendor requires it to be unique: account, region, kind. */
export interface ClaimedName {
  readonly scope: string;
  readonly name: string;
  readonly path: string;
}

/** Each claim whose name an earlier claim has, with the path of the first such claim. In the order of paths. */
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
const isGlobal = (kind: NameKind): kind is GlobalKind => Object.hasOwn(globalLimits, kind);
