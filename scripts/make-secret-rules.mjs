#!/usr/bin/env node
/**
 * Writes facts/secret-rules.json: patterns of secrets of many vendors, from the rules of gitleaks.
 *
 *   node scripts/make-secret-rules.mjs gitleaks.toml LICENSE COMMIT
 *
 * @see https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml (MIT); its licence becomes facts/secret-rules.LICENSE
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const facts = join(fileURLToPath(import.meta.url), "../../facts");

/** Rules that review/compare/sensitive.ts covers by itself, and whose patterns take quadratic time on a hostile text. */
const leftOut = new Set(["generic-api-key", "curl-auth-header", "curl-auth-user", "kubernetes-secret-yaml", "private-key", "pkcs12-file"]);

/** The tables of `[[rules]]`, as far as they are used here; the file is written by a program and has one form. */
function rulesIn(toml) {
  const tables = toml.split(/^\[\[rules\]\]$/m).slice(1);
  return tables.map((table) => {
    const [own] = table.split(/^\[\[rules\.allowlists\]\]$/m);
    const text = (name) =>
      new RegExp(`^${name} = (?:'''([^']*(?:'(?!'')[^']*)*)'''|"([^"]*)")$`, "m")
        .exec(own)
        ?.slice(1)
        .find((each) => each);
    const number = (name) => Number(new RegExp(`^${name} = ([\\d.]+)$`, "m").exec(own)?.[1] ?? 0);
    const [, words = ""] = /^keywords = \[([^\]]*)\]/m.exec(own) ?? [];
    return {
      id: text("id"),
      regex: text("regex"),
      keywords: [...words.matchAll(/"([^"]*)"/g)].map(([, word]) => word),
      entropy: number("entropy"),
      group: number("secretGroup"),
    };
  });
}

/** Go's syntax in JavaScript's. A pattern that ignores case in a part of it ignores case in all of it: that hides more, never less. */
function inJavaScript(go) {
  const flags = `${/\(\?i[):]/.test(go) ? "i" : ""}${/\(\?s[):]/.test(go) ? "s" : ""}`;
  const source = go
    .replaceAll(/\(\?[is]\)/g, "")
    .replaceAll(/\(\?-?[is]:/g, "(?:")
    .replaceAll(/\(\?P<\w+>/g, "(")
    .replaceAll("[:alnum:]", "A-Za-z0-9")
    .replaceAll("\\z", "$");
  new RegExp(source, flags);
  return { source, flags };
}

const [file, licence, commit] = process.argv.slice(2);
if (file === undefined || licence === undefined || !/^[0-9a-f]{40}$/.test(commit ?? "")) {
  console.error("usage: node scripts/make-secret-rules.mjs gitleaks.toml LICENSE COMMIT");
  process.exit(2);
}
const all = rulesIn(readFileSync(file, "utf8"));
const used = all.filter(({ id, regex }) => regex !== undefined && !leftOut.has(id));
const lines = used.map(({ id, regex, keywords, entropy, group }) =>
  JSON.stringify({ id, ...inJavaScript(regex), keywords, ...(entropy > 0 && { entropy }), ...(group > 0 && { group }) }),
);
const source = `https://github.com/gitleaks/gitleaks/blob/${commit}/config/gitleaks.toml`;
const head = `  "source": ${JSON.stringify(source)},\n  "licence": "MIT, see secret-rules.LICENSE",\n`;
writeFileSync(join(facts, "secret-rules.json"), `{\n${head}  "rules": [\n    ${lines.join(",\n    ")}\n  ]\n}\n`);
copyFileSync(licence, join(facts, "secret-rules.LICENSE"));
console.log(`${used.length} of ${all.length} rules`);
