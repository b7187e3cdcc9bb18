/** A short stable hash of a text, for ids and names. */
import { createHash } from "node:crypto";

/** The first hex digits of the SHA-256 of `text`. */
export const shortHash = (text: string, length = 8): string => createHash("sha256").update(text).digest("hex").slice(0, length);
