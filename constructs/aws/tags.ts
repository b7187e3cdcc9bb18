/** Tags of a resource, where there are any. */
import type { Labels } from "../platform/types/shared/value";

/** `{ tags }` where there are any. */
export const tagged = (tags: Labels): { tags?: Record<string, string> } => (Object.keys(tags).length > 0 ? { tags: { ...tags } } : {});
