/** Values as parts of a Terraform expression, where a literal stands in quotes and a token without its braces. */
import { isToken } from "../../language/schema/values";

/** @param value what `valueOf` gives: a literal, a token of cdktf, or an expression in `${…}` */
export function expressionOf(value: string): string {
  if (!isToken(value)) return JSON.stringify(value);
  // Tokens of cdktf lose their braces inside an expression by themselves.
  return value.startsWith("${TfToken[") ? value : value.replace(/^\$\{(.*)\}$/s, "$1");
}
