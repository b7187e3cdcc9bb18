/** Changes as every renderer shows them: without secrets and user data. */
import type { AttributeChange, SpecChange } from "../model/change";
import type { Finding } from "../model/finding";
import type { Json } from "../model/json";
import { withoutSecrets } from "./secret-text";
import { redacted } from "./sensitive";

/** The last name of a path, without indexes and `*`. */
const nameOf = (path: string): string => path.split(".").findLast((step) => !/^(\d+|\*)$/.test(step)) ?? "";

/** The change without secret values. */
export function shown<T extends AttributeChange | SpecChange>(change: T): T {
  const name = nameOf(change.path);
  return { ...change, before: redacted(change.before, name), after: redacted(change.after, name) };
}

/** The finding without secrets in its sentences and, at any depth, in its data. */
export const shownFinding = (finding: Finding): Finding => ({
  ...finding,
  message: withoutSecrets(finding.message),
  ...(finding.details !== undefined && { details: finding.details.map(withoutSecrets) }),
  ...(finding.fix !== undefined && { fix: withoutSecrets(finding.fix) }),
  ...(finding.data !== undefined && { data: redacted(finding.data, "") as Json }),
});
