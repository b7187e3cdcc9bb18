/** Tags of a resource. Empty tags are omitted, so that the argument is absent from the stack. */
import type { Labels } from "../platform/types/shared/value";

/** `{ tags }`, or `{}` without tags. */
export const tagged = (tags: Labels): { tags?: Record<string, string> } => (Object.keys(tags).length > 0 ? { tags: { ...tags } } : {});
