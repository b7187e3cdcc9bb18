/** The resource that contains a line of a synthesized stack. */

/**
 * The address of the resource or data source at a line.
 * @param text JSON with an indentation of two spaces, as `berth synth` and cdktf write it
 * @param line from 1
 */
export function addressAt(text: string, line: number): string | null {
  const open: (string | undefined)[] = [];
  for (const each of text.split("\n", line)) {
    const [, indent, key] = /^((?: {2}){1,3})"((?:[^"\\]|\\.)*)": [[{]/.exec(each) ?? [];
    if (indent === undefined) continue;
    open.length = indent.length / 2 - 1;
    open.push(key);
  }
  const [section, type, name] = open;
  if (name === undefined || type === undefined || (section !== "resource" && section !== "data")) return null;
  return `${section === "data" ? "data." : ""}${type}.${name}`;
}

/** The resource at the beginning of a snippet; JSON snippets contain only its name. */
export function subjectIn(snippet: string): string | null {
  const hcl = /^\s*(resource|data)\s+"([\w-]+)"\s+"([\w-]+)"/.exec(snippet);
  if (hcl !== null) return `${hcl[1] === "data" ? "data." : ""}${hcl[2]}.${hcl[3]}`;
  return /^\s*"([\w-]+)": [[{]/.exec(snippet)?.[1] ?? null;
}

/** Of an address or a name: the name, which both kinds of logs know. */
export const nameOf = (subject: string): string => subject.split(".").at(-1) ?? subject;
