/** Values that must never be shown, according to their name, their neighbours or their form. */
import { isMap, type Json, type JsonMap } from "../model/json";
import { HIDDEN, hashed, isHashed, USER_DATA } from "./hidden";
import { isEnvironment, isNameKey, isSecretName, isUserData, isValueKey, mayBeSecret } from "./secret-names";
import { redactedText } from "./secret-text";

/**
 * A value without what must not be shown, at any depth.
 * @param name of the attribute or key that holds it
 */
export function redacted(value: Json | undefined, name: string): Json | undefined {
  if (value === undefined || value === null) return value;
  if (isUserData(name)) return USER_DATA;
  if (isSecretName(name) && (typeof value === "string" ? !isPlainReference(value) : typeof value !== "boolean")) return HIDDEN;
  if (typeof value === "string") return redactedText(value, name, (inside) => redacted(inside, "") as Json);
  if (Array.isArray(value)) return isEnvironment(name) ? value.map(redactedEnvironment) : redactedList(value);
  if (!isMap(value)) return value;
  return isEnvironment(name) ? redactedEnvironment(value) : redactedMap(value);
}

/** `["--api-key", "X"]`: an option names what follows it. */
function redactedList(list: readonly Json[]): Json[] {
  return list.map((each, index) => {
    const option = list[index - 1];
    const isNamed = typeof option === "string" && /^--?[\w.-]+$/.test(option) && isSecretName(option.replace(/^-+/, ""));
    const isUser = (option === "-u" || option === "--user") && typeof each === "string" && each.includes(":");
    if (typeof each === "string" && (isUser || (isNamed && !each.startsWith("-"))) && !isPlainReference(each)) return HIDDEN;
    return redacted(each, "") as Json;
  });
}

/** Environment variables, as a map, as `{ name, value }`, or as `NAME=value`. */
function redactedEnvironment(each: Json): Json {
  if (typeof each === "string") {
    const [, name = "", value = ""] = /^([^=]+)=(.*)$/s.exec(each) ?? [];
    return name === "" ? (redacted(each, "") as Json) : `${name}=${String(redactedVariable(value, name))}`;
  }
  if (!isMap(each)) return each;
  const named = nameIn(each);
  if (named === null) return Object.fromEntries(Object.entries(each).map(([key, value]) => [key, redactedVariable(value, key)]));
  const shown = redactedMap(each);
  return Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, isValueKey(key) ? redactedVariable(value, named) : value]));
}

/** A variable is shown if it cannot be a secret; of others, four digits tell whether they changed. */
export function redactedVariable(value: Json, name: string): Json {
  const hidden = redacted(value, name) as Json;
  if (hidden !== value || typeof value !== "string" || isShownAlready(value)) return hidden;
  if (isHarmless(value) && !(mayBeSecret(name) && /^[A-Za-z_-]{6,}$/.test(value))) return value;
  return hashed(value);
}

const isShownAlready = (value: string): boolean => isPlainReference(value) || isHashed(value) || value === HIDDEN || value === USER_DATA;

/** Numbers, words of letters, and addresses without a user. */
const isHarmless = (value: string): boolean =>
  /^(?:-?\d{1,9}(?:\.\d+)?|[A-Za-z]{0,16}(?:[_-][A-Za-z]{1,16})*|https?:\/\/[\w.:-]+(?:\/[\w./-]{0,60})?|[a-z]{2}-[a-z]+-\d)$/.test(value);

/** The text of `{ name: DB_PASSWORD, value: … }` that names the value next to it. */
export function nameIn(map: JsonMap): string | null {
  const found = Object.entries(map).find(([key, value]) => isNameKey(key) && typeof value === "string");
  return found !== undefined && Object.keys(map).some(isValueKey) ? String(found[1]) : null;
}

/** The data of a Kubernetes Secret, whatever contains its manifest. */
const ofSecret: ReadonlySet<string> = new Set(["data", "stringData", "string_data", "binaryData", "binary_data"]);

/** Whether the neighbours of a key say that its value is a secret. */
export function isNamedSecret(key: string, map: JsonMap): boolean {
  if (map.kind === "Secret" && ofSecret.has(key)) return true;
  const named = isValueKey(key) ? nameIn(map) : null;
  return named !== null && (isSecretName(named) || isUserData(named));
}

function redactedMap(map: JsonMap): JsonMap {
  const named = nameIn(map) ?? "";
  return Object.fromEntries(
    Object.entries(map).map(([key, each]) => {
      if (isNamedSecret(key, map)) return [key, each === null ? null : HIDDEN];
      return [key, redacted(each, isValueKey(key) && named !== "" && typeof each === "string" ? named : key) as Json];
    }),
  );
}

/** An expression only says where a value is. */
const isPlainReference = (text: string): boolean => /^\$\{[^"]*\}$/.test(text);
