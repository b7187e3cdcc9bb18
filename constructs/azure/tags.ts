/** Tags of a resource: this provider puts none on anything by itself, so every resource that takes tags gets all labels of its Berth resource. */
import type { Labels } from "../platform/types/shared/value";

/** `{ tags }` where there are any. */
export const tagged = (labels: Labels): { tags?: Record<string, string> } =>
  Object.keys(labels).length > 0 ? { tags: { ...labels } } : {};
