/** Secrets in texts: in settings, command lines, JSON and YAML. */
import { CORE_SCHEMA, load } from "js-yaml";
import { isMap, type Json, parsedText } from "../model/json";
import { HIDDEN, USER_DATA } from "./hidden";
import { isSecretName } from "./secret-names";
import { secretsIn } from "./secret-rules";

/** Values that are secret regardless of their name. */
const secretValue =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bA(?:KIA|SIA)[0-9A-Z]{16}\b|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+|\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bgithub_pat_\w{22,}|\bglpat-[\w-]{20,}|\bxox[abprs]-[\w-]{10,}|\bAIza[\w-]{35}\b|\bsk_live_\w{16,}|:\/\/[^/\s:@]*:[^/\s:@]+@|\b(?:password|pwd|accountkey|sharedaccesskey|sig)=[^;&\s"'$]{3,}|\b(?:basic|bearer|token)[ \t]+(?=[\w+/=.~-]{0,200}\d)[\w+/=.~-]{8,}|(?:^|\s)(?:-u|--user)[ =]["']?[\w.@-]{1,64}:[^\s"'$]{3,}/i;

/** A value of a setting: quoted, or up to where the caller says. */
const quoted = `"(?:[^"\\\\]|\\\\.)*"|'[^']*'`;
const isReference = '(?!\\$\\{[^"]*\\}\\s*$)';
/** A line of settings, of which everything after the name is the value. */
const settingLine = new RegExp(
  `((?:^|[\\n\\r])[ \\t]*(?:export |- )?["']?)([\\w.-]+)(["']?[ \\t]*[:=][ \\t]*)${isReference}([^\\s][^\\n\\r]*)`,
  "g",
);
/** A setting within a line. */
const settingInside = new RegExp(
  `([;,{][ \\t]*["']?)([\\w.-]+)(["']?[ \\t]*[:=][ \\t]*)${isReference}(${quoted}|[^\\s,;}"'][^\\n\\r,;}]*)`,
  "g",
);
/** `KEY=value` before a command, a header in quotes, and an option with what follows it. */
const assignment = new RegExp(`((?:^|[\\s;&|?"'])(?:-e )?)([A-Za-z_][\\w.-]*)(=)(${quoted}|[^\\s"';&|$][^\\s"';&|]*)`, "g");
const header = /(["'])([\w-]+)(:[ \t]*)([^"'\n]+)(?=["'])/g;
const option = new RegExp(`((?:^|[\\s"'])--?)([A-Za-z][\\w.-]*)([ \\t]+|=)(${quoted}|[^\\s"'$-][^\\s"']*)`, "g");

/** Beginnings of user data, also base64-encoded and compressed. */
const userDataText =
  /^\s*(?:#!|#cloud-config|content-type: multipart\/|mime-version: |<powershell>|IyE|I2Nsb3Vk|TUlNRS1|Q29udGVudC1UeXBlOi|H4sI)/i;
const userDataInside = /\$\{.*(?:base64encode|base64gzip|templatefile)\(.*#(?:!\/|cloud-config)/s;

/**
 * The text without what must not be shown; the rest of a long text is kept.
 * @param name of the attribute or key that holds it
 * @param within redacts a value that the text contains as JSON or YAML
 */
export function redactedText(text: string, name: string, within: (value: Json) => Json): string {
  if (userDataText.test(text) || userDataInside.test(text)) return USER_DATA;
  if (secretValue.test(text) || secretsIn(text, name).length > 0) return HIDDEN;
  const json = parsedText(text);
  if (json === undefined) return withoutSettings(withoutYamlSecrets(text, within));
  const inside = within(json);
  return JSON.stringify(inside) === JSON.stringify(json) ? text : JSON.stringify(inside);
}

/** Redacts the secrets in a sentence and keeps the rest. */
export const withoutSecrets = (sentence: string): string =>
  secretsIn(sentence)
    .reduce((rest, secret) => rest.replaceAll(secret, () => HIDDEN), sentence)
    .replaceAll(new RegExp(secretValue, "gi"), HIDDEN);

function withoutSettings(text: string): string {
  const hide = (all: string, before: string, name: string, sign: string): string =>
    isSecretName(name) ? `${before}${name}${sign}${HIDDEN}` : all;
  return [settingLine, settingInside, assignment, header, option].reduce((rest, form) => rest.replaceAll(form, hide), text);
}

/** Longer texts than any chart's values are not parsed. */
const MOST_LETTERS = 500_000;
/** Shorter values of YAML cannot be told from other parts of the text; a line of settings hides them by its name. */
const SHORTEST = 4;

/** The text of YAML with every value replaced that is redacted in the parsed YAML; hidden as a whole if one cannot be found in it. */
function withoutYamlSecrets(text: string, within: (value: Json) => Json): string {
  if (!/^[ \t]*(?:- )*["']?[\w./-]+["']?:(?:[ \t]|\r?$)/m.test(text) || text.length > MOST_LETTERS) return text;
  let rest = text;
  for (const part of text.split(/^---.*$/m)) {
    const value = parsedYaml(part);
    if (value === undefined) continue;
    for (const [written, shown] of replacements(value, within(value))) {
      const lines = written.split("\n").flatMap((line) => (line.trim().length < SHORTEST ? [] : [line.trim()]));
      if (!lines.every((line) => text.includes(line))) return HIDDEN;
      for (const line of lines) rest = rest.replaceAll(line, () => shown);
    }
  }
  return rest;
}

function parsedYaml(text: string): Json | undefined {
  try {
    const value = load(text, { schema: CORE_SCHEMA }) as Json;
    return isMap(value) || Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Each text that is shown differently, with what is shown. */
function replacements(before: Json, after: Json): [string, string][] {
  if (typeof before === "string") return before === after ? [] : [[before, String(after)]];
  if (typeof before !== "object" || before === null) return [];
  const inner = (key: string): Json =>
    typeof after === "object" && after !== null ? ((after as { [key: string]: Json })[key] ?? HIDDEN) : HIDDEN;
  return Object.entries(before).flatMap(([key, each]) => replacements(each as Json, inner(key)));
}
