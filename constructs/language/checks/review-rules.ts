/** Rules that waivers may name and that synthesis cannot judge: findings of a review, and rules of scanners. */

/** Kinds of findings of `berth review` that a waiver may let pass. Each is about one change: a waiver of it needs a last day. */
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

/** About what a change does: nothing of it is in a spec that stands by itself, and what it is about may have left the spec. */
export const isReviewRule = (rule: string): boolean => kinds.has(rule);

/** As scanners write their rules: `CKV_AWS_37`, `AVD-AWS-0040`. Rules of this project have no capital letter. */
export const isScannerRule = (rule: string): boolean => /[A-Z]/.test(rule);
