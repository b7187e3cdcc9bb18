/** What is shown in place of a value. */
import { createHash } from "node:crypto";

export const HIDDEN = "(sensitive)";
export const USER_DATA = "(user data, not shown)";

/** Four digits tell whether a value that may be a secret has changed. */
export const hashed = (value: string): string => `(not shown, #${createHash("sha256").update(value).digest("hex").slice(0, 4)})`;
export const isHashed = (value: string): boolean => /^\(not shown, #[0-9a-f]{4}\)$/.test(value);
