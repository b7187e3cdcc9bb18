/** A text as an argument of a resource that Terraform leaves as it is. */

/** Terraform evaluates `${…}` and `%{…}` in every argument, and its escapes are ambiguous after another `$`. */
export const literalText = (text: string): string =>
  /[$%]\{/.test(text) ? `\${base64decode("${Buffer.from(text, "utf8").toString("base64")}")}` : text;
