/** Values that must never be shown, according to the provider's schema or to their name. */
import { createHash } from "node:crypto";
import { isMap, type Json, type JsonMap, parsedText } from "../model/json";
import { isEnvironment, isSecretName, isUserData } from "./secret-names";

/** Shown in place of the value. */
export const HIDDEN = "(sensitive)";
export const USER_DATA = "(user data, not shown)";

/** Values that are secret regardless of their name. */
const secretValue =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bA(?:KIA|SIA)[0-9A-Z]{16}\b|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+|\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bgithub_pat_\w{22,}|\bglpat-[\w-]{20,}|\bxox[abprs]-[\w-]{10,}|\bAIza[\w-]{35}\b|\bsk_live_\w{16,}|:\/\/[^/\s:@]*:[^/\s:@]+@|\b(?:password|pwd|accountkey|sharedaccesskey|sig)=[^;&\s"'$]{3,}/i;
/** A line of settings or of a script: what comes before its name, the name, and its value. */
const settingLine = /((?:^|[\n\r;,{])[ \t]*(?:export |- )?["']?)([\w.-]+)(["']?[ \t]*[:=][ \t]*)(?!\$\{[^"]*\}\s*$)([^\s,;}][^\n\r,;}]*)/g;
/** Beginnings of user data, also base64-encoded and compressed. */
const userDataText =
  /^\s*(?:#!|#cloud-config|content-type: multipart\/|mime-version: |<powershell>|IyE|I2Nsb3Vk|TUlNRS1|Q29udGVudC1UeXBlOi|H4sI)/i;
const userDataInside = /\$\{.*(?:base64encode|base64gzip|templatefile)\(.*#(?:!\/|cloud-config)/s;

/**
 * A value without what must not be shown, at any depth.
 * @param name of the attribute or key that holds it
 */
export function redacted(value: Json | undefined, name: string): Json | undefined {
  if (value === undefined || value === null) return value;
  if (isUserData(name)) return USER_DATA;
  if (isSecretName(name) && (typeof value === "string" ? !isPlainReference(value) : true)) return HIDDEN;
  if (typeof value === "string") return redactedText(value);
  if (Array.isArray(value)) return redactedList(value);
  if (!isMap(value)) return value;
  return isEnvironment(name) ? redactedEnvironment(value) : redactedMap(value);
}

/** `["--api-key", "X"]`: an option names what follows it. */
function redactedList(list: readonly Json[]): Json[] {
  return list.map((each, index) => {
    const option = list[index - 1];
    const isNamed = typeof option === "string" && /^--?[\w.-]+$/.test(option) && isSecretName(option.replace(/^-+/, ""));
    return isNamed && typeof each === "string" && !each.startsWith("-") && !isPlainReference(each) ? HIDDEN : (redacted(each, "") as Json);
  });
}

/** Environment variables are shown if they cannot be a secret; of the others four digits tell whether they changed. */
const redactedEnvironment = (map: JsonMap): JsonMap =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, redactedVariable(value, key)]));

export function redactedVariable(value: Json, name: string): Json {
  const hidden = redacted(value, name) as Json;
  if (hidden !== value || typeof value !== "string" || isHarmless(value)) return hidden;
  return `(not shown, #${createHash("sha256").update(value).digest("hex").slice(0, 4)})`;
}

/** Numbers, words of letters, references, and addresses without a user. */
const isHarmless = (value: string): boolean =>
  isPlainReference(value) ||
  /^(?:-?\d{1,9}(?:\.\d+)?|[A-Za-z]{0,16}(?:[_-][A-Za-z]{1,16})*|https?:\/\/[\w.:-]+(?:\/[\w./-]{0,60})?|[a-z]{2}-[a-z]+-\d)$/.test(value);

/** Keeps the rest of a sentence or of a long text; redacts JSON texts key by key. */
function redactedText(text: string): string {
  if (userDataText.test(text) || userDataInside.test(text)) return USER_DATA;
  if (secretValue.test(text)) return HIDDEN;
  const json = parsedText(text);
  if (json === undefined) return withoutSecretLines(text);
  const inside = redacted(json, "");
  return JSON.stringify(inside) === JSON.stringify(json) ? text : JSON.stringify(inside);
}

const withoutSecretLines = (text: string): string =>
  text.replaceAll(settingLine, (line: string, before: string, name: string, sign: string) =>
    isSecretName(name) ? `${before}${name}${sign}${HIDDEN}` : line,
  );

/** Whether `{ name: DB_PASSWORD, value: … }` names a secret in `value`. */
export function namesSecretValue(map: JsonMap): boolean {
  const named = map.name ?? map.key ?? map.Name ?? map.Key;
  return typeof named === "string" && (isSecretName(named) || isUserData(named));
}

/** The data of a Kubernetes Secret, whatever contains its manifest. */
const ofSecret: ReadonlySet<string> = new Set(["data", "stringData", "string_data", "binaryData", "binary_data"]);

function redactedMap(map: JsonMap): JsonMap {
  const isNamed = namesSecretValue(map);
  const hides = (key: string): boolean => (isNamed && /^value$/i.test(key)) || (map.kind === "Secret" && ofSecret.has(key));
  return Object.fromEntries(Object.entries(map).map(([key, each]) => [key, hides(key) ? HIDDEN : (redacted(each, key) as Json)]));
}

/** Redacts the secrets in a sentence and keeps the rest. */
export const withoutSecrets = (sentence: string): string => sentence.replaceAll(new RegExp(secretValue, "gi"), HIDDEN);

/** An expression only says where a value is. */
const isPlainReference = (text: string): boolean => /^\$\{[^"]*\}$/.test(text);
