/** Tags of a resource beside those that its provider puts on everything. */
import type { AwsLocation } from "../platform/types/location";
import type { Labels } from "../platform/types/value";

/** The labels of a thing that are not those of its location already. */
export const ownTags = (labels: Labels, location: Pick<AwsLocation, "labels">): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([key, value]) => location.labels[key] !== value));

/** `{ tags }` where there are any. */
export const tagged = (tags: Labels): { tags?: Record<string, string> } => (Object.keys(tags).length > 0 ? { tags: { ...tags } } : {});
