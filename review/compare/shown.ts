/** Changes as every renderer shows them: never a secret, never user data, whoever found the change. */
import type { AttributeChange, SpecChange } from "../model/change";
import type { Finding } from "../model/finding";
import type { Json } from "../model/json";
import { redacted, withoutSecrets } from "./sensitive";

/** The last name of a path; `5` of a list and `*` of a set are none. */
const nameOf = (path: string): string => path.split(".").findLast((step) => !/^(\d+|\*)$/.test(step)) ?? "";

/** The change without what must not be shown. */
export function shown<T extends AttributeChange | SpecChange>(change: T): T {
  const name = nameOf(change.path);
  return { ...change, before: redacted(change.before, name), after: redacted(change.after, name) };
}

/** The finding without secrets: in its sentences, and in its figures at any depth. */
export const shownFinding = (finding: Finding): Finding => ({
  ...finding,
  message: withoutSecrets(finding.message),
  ...(finding.details !== undefined && { details: finding.details.map(withoutSecrets) }),
  ...(finding.fix !== undefined && { fix: withoutSecrets(finding.fix) }),
  ...(finding.data !== undefined && { data: redacted(finding.data, "") as Json }),
});
