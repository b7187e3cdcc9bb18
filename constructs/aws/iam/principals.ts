/** Which principals may be named as a role or user, as IAM takes them. */
import type { PrincipalRule } from "../../platform/resolve/access";

export const principalsOf = (partition: string): PrincipalRule => ({
  form: new RegExp(`^arn:${partition}:iam::\\d{12}:(?:role|user)/\\S+$`),
  refusal: {
    message: "is not the ARN of a role or user",
    allowed: `arn:${partition}:iam::ACCOUNT:role/NAME or user/NAME`,
    fix: `write the ARN of a role or user: arn:${partition}:iam::123456789012:role/admins`,
  },
});
