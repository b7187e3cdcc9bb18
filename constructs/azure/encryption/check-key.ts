/** Checks that an existing key is named by its Key Vault address. */

import { isToken } from "../../language/schema/values";
import type { ValueOrReference } from "../../platform/types/shared/value";

/** Without a version, so that what is rotated is followed. */
const KEY = /^https:\/\/[0-9A-Za-z-]{3,24}\.vault\.azure\.net\/keys\/[0-9A-Za-z-]+$/;

/** What is known only at apply passes. */
export const isKeyId = (key: ValueOrReference): boolean => typeof key !== "string" || isToken(key) || KEY.test(key);
