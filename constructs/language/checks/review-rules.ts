/** Rules that waivers may name and that synthesis does not run: findings of `berth review`, and rules of scanners. */

/** Kinds of findings of `berth review` that a waiver may allow. Each is about one change, so its waiver requires a last day. */
export const reviewRules = [
  "destroyed",
  "replaced",
  "access-public",
  "access-admin",
  "access-broadened",
  "access-unreadable",
  "exposure-internet",
  "exposure-widened",
  "protection-deletion",
  "protection-encryption",
  "protection-rotation",
  "protection-tags",
  "protection-scanning",
  "protection-metadata",
  "protection-logs",
  "protection-backup",
  "protection-network",
  "protection-boot",
  "protection-admission",
  "protection-identity",
  "protection-upgrades",
  "protection-public-data",
] as const;

const kinds: ReadonlySet<string> = new Set(reviewRules);

/** Findings about a change cannot be checked against one spec: the entry may have been removed by the change. */
export const isReviewRule = (rule: string): boolean => kinds.has(rule);

/** Scanners write rules in capital letters (`CKV_AWS_37`, `AVD-AWS-0040`); rules of this project have none. */
export const isScannerRule = (rule: string): boolean => /[A-Z]/.test(rule);
