/** A construct id out of what may not stand in one: stable, and the same whatever else there is. */
import { createHash } from "node:crypto";

/** The first 8 hex digits of the SHA-256 of `text`. */
export const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);
