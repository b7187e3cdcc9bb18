/** Whether a key that is brought along is named as Azure names keys. */
import type { Encryption } from "../../platform/types/value";
import { isToken } from "../../spec/schema/values";
import type { Report } from "../codes";

/** Without a version, so that what is rotated is followed. */
const KEY = /^https:\/\/[0-9A-Za-z-]{3,24}\.vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net)\/keys\/[0-9A-Za-z-]+$/;

export function checkKey(encryption: Encryption, report: Report): void {
  if (encryption.kind !== "key" || typeof encryption.key !== "string" || isToken(encryption.key) || KEY.test(encryption.key)) return;
  report("B5124", ["encryption", "key"], { message: "is not the id of a key in a Key Vault, without version", value: encryption.key });
}
