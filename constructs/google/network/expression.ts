/** Values as operands of a Terraform expression: literals in quotes, tokens without braces. */
import { isToken } from "../../language/schema/values";

/** @param value a result of `valueOf`: a literal, a cdktf token, or an expression in `${…}` */
export function expressionOf(value: string): string {
  if (!isToken(value)) return JSON.stringify(value);
  // cdktf removes the braces of its own tokens within an expression.
  return value.startsWith("${TfToken[") ? value : value.replace(/^\$\{(.*)\}$/s, "$1");
}
