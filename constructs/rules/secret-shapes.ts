/** Whether an environment variable contains a secret, by its name or the format of its value. */

/** Endings of names of secrets, word by word. */
const secretEndings: readonly (readonly string[])[] = [
  ["PASSWORD"],
  ["PASSWD"],
  ["PASSPHRASE"],
  ["PWD"],
  ["SECRET"],
  ["SECRETS"],
  ["TOKEN"],
  ["CREDENTIAL"],
  ["CREDENTIALS"],
  ["APIKEY"],
  ["API", "KEY"],
  ["ACCESS", "KEY"],
  ["PRIVATE", "KEY"],
  ["SECRET", "KEY"],
  ["SECRET", "KEY", "BASE"],
  ["SIGNING", "KEY"],
  ["ENCRYPTION", "KEY"],
  ["MASTER", "KEY"],
];
/** Endings without a word boundary: PGPASSWORD. */
const gluedEndings = ["PASSWORD", "PASSWD", "PASSPHRASE"];

/** `PWD` alone is the current folder of every shell. */
const harmlessNames: ReadonlySet<string> = new Set(["PWD", "OLDPWD"]);

/** Values that only say whether or where a secret is. */
const harmlessValues: readonly RegExp[] = [
  /^$/,
  /^(?:true|false|yes|no|on|off|none|null|enabled|disabled|required|optional)$/i,
  // a file, such as that of a mounted secret
  /^(?:\.{0,2}\/)[^\s/]+(?:\/[^\s/]+)+$/,
  // the secret's id in a store
  /^arn:aws[a-z-]*:/,
  /^projects\/[^/\s]+\/secrets\/[^/\s]+/,
  /^https:\/\/[a-z0-9-]+\.vault\.azure\.net\//i,
  /^vault:/,
  // another variable
  /^\$\([A-Za-z_][A-Za-z0-9_]*\)$/,
];

/** @see https://docs.github.com/code-security/secret-scanning/introduction/supported-secret-scanning-patterns the vendors whose tokens have a fixed format */
const shapes: readonly (readonly [description: string, shape: RegExp])[] = [
  ["an AWS access key", /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ["a private key", /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/],
  ["a JSON Web Token", /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+/],
  ["a GitHub token", /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})/],
  ["a GitLab token", /\bglpat-[A-Za-z0-9_-]{20,}/],
  ["a Slack token", /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/],
  ["a Slack webhook", /\bhooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9]+\/[A-Za-z0-9]+/],
  ["a Stripe key", /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/],
  ["a Google API key", /\bAIza[0-9A-Za-z_-]{35}/],
  ["an npm token", /\bnpm_[A-Za-z0-9]{36}\b/],
  ["a SendGrid key", /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/],
  ["a URL with a password", /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@?#]*:(?!\$\()[^\s/@?#]+@/i],
  ["a connection string with a password", /(?:^|[;\s])(?:password|pwd)\s*=\s*(?!\$\()[^;\s]+/i],
  ["the key of a storage account", /\bAccountKey=[A-Za-z0-9+/]{40,}/],
];

/** @returns why the value is a secret, as a sentence; null if it is none */
export function secretIn(name: string, value: string): string | null {
  const shape = shapes.find(([, pattern]) => pattern.test(value));
  if (shape !== undefined) return `The value is ${shape[0]}`;
  const isNamedSecret = namesSecret(name) && !harmlessValues.some((pattern) => pattern.test(value)) && !isPlainUrl(value);
  return isNamedSecret ? "The name says that the value is a secret" : null;
}

function namesSecret(name: string): boolean {
  const words = wordsOf(name);
  if (harmlessNames.has(words.join("_"))) return false;
  const last = words.at(-1) ?? "";
  return gluedEndings.some((ending) => last.endsWith(ending)) || secretEndings.some((ending) => endsWith(words, ending));
}

/** `dbPassword2` and `DB_PASSWORD_2` are both DB, PASSWORD. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .replace(/_*\d*$/, "")
    .split("_")
    .filter((word) => word !== "");

const endsWith = (words: readonly string[], ending: readonly string[]): boolean =>
  words.length >= ending.length && ending.every((word, index) => words[words.length - ending.length + index] === word);

/** A plain URL; URLs with a password are matched before. */
const isPlainUrl = (value: string): boolean => /^https?:\/\/\S+$/.test(value);
