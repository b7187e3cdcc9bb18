/** Which principals may be named where a role or user is meant, as IAM takes them. */

import { isToken } from "../../language/schema/values";
import type { ValueOrReference } from "../../platform/types/shared/value";

export interface PrincipalFault {
  /** Place in the list. */
  readonly index: number;
  readonly value: ValueOrReference;
  readonly kind: "not an ARN" | "twice";
}

/** What the fault's finding allows. */
export const allowedPrincipals = (partition: string): string => `arn:${partition}:iam::ACCOUNT:role/NAME or user/NAME`;

/** What only apply knows is not judged. */
export function principalFaults(values: readonly ValueOrReference[], partition: string): PrincipalFault[] {
  const identities = values.map((value) => JSON.stringify(value));
  const arn = new RegExp(`^arn:${partition}:iam::\\d{12}:(?:role|user)/\\S+$`);
  return values.flatMap((value, index) => {
    const twice = identities.indexOf(identities[index] ?? "") < index;
    const isJudged = typeof value === "string" && !isToken(value);
    return [
      ...(twice ? [{ index, value, kind: "twice" } as const] : []),
      ...(isJudged && !arn.test(value) ? [{ index, value, kind: "not an ARN" } as const] : []),
    ];
  });
}
