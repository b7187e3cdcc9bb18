/** Labels of a resource, where there are any. */
import type { Labels } from "../platform/types/shared/value";

/** `{ labels }` where there are any. */
export const labelled = (labels: Labels): { labels?: Record<string, string> } =>
  Object.keys(labels).length > 0 ? { labels: { ...labels } } : {};
