/** Escapes text so that Terraform does not evaluate it in an argument. */

/** Terraform evaluates `${…}` and `%{…}` in every argument, and its escapes are ambiguous after another `$`. */
export const literalText = (text: string): string =>
  /[$%]\{/.test(text) ? `\${base64decode("${Buffer.from(text, "utf8").toString("base64")}")}` : text;
