/** Vendor names that fit the vendor's limit. */
import { createHash } from "node:crypto";

/** Longer than `limit`: its beginning without a final `-`, then `-` and 6 hex digits of the SHA-256 of the whole. */
export function cutName(whole: string, limit: number): string {
  if (whole.length <= limit) return whole;
  const digits = createHash("sha256").update(whole).digest("hex").slice(0, 6);
  return `${whole.slice(0, limit - 7).replace(/-+$/, "")}-${digits}`;
}
