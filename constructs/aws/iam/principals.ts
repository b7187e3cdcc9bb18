/** The form of ARNs of IAM roles and users. */
import type { PrincipalRule } from "../../platform/resolve/access";

export const principalsOf = (partition: string): PrincipalRule => ({
  form: new RegExp(`^arn:${partition}:iam::\\d{12}:(?:role|user)/[A-Za-z0-9+=,.@/_!*~#-]+$`),
  refusal: {
    message: "The principal is not the ARN of an IAM role or user",
    allowed: `arn:${partition}:iam::ACCOUNT:role/NAME or user/NAME`,
    fix: `write the ARN of a role or user: arn:${partition}:iam::123456789012:role/admins`,
  },
});
