/** Labels of a resource. */
import type { Labels } from "../platform/types/shared/value";

/** Empty without labels, so that the argument is left out. */
export const labelled = (labels: Labels): { labels?: Record<string, string> } =>
  Object.keys(labels).length > 0 ? { labels: { ...labels } } : {};
