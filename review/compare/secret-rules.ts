/** Secrets of many vendors by their form, from the rules of a maintained scanner. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../constructs/catalog/package-root";

/** A line of facts/secret-rules.json. */
interface WrittenRule {
  readonly id: string;
  readonly source: string;
  readonly flags: string;
  /** In lower case; one of them is in every text that the pattern matches. */
  readonly keywords: readonly string[];
  /** Least bits of information for each character of the secret. */
  readonly entropy?: number;
  /** Of the pattern, which contains the secret. @default the first that matched */
  readonly group?: number;
}

interface Rules {
  /** Any keyword of any rule. */
  readonly keyword: RegExp;
  readonly rules: readonly (WrittenRule & { readonly pattern: RegExp })[];
}

let loaded: Rules | undefined;

/** Loaded on first use. */
function table(): Rules {
  if (loaded !== undefined) return loaded;
  const { rules } = JSON.parse(readFileSync(join(packageRoot(), "facts/secret-rules.json"), "utf8")) as { readonly rules: WrittenRule[] };
  const escaped = [...new Set(rules.flatMap(({ keywords }) => keywords))].map((each) => each.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  loaded = {
    keyword: new RegExp(escaped.join("|"), "i"),
    rules: rules.map((rule) => ({ ...rule, pattern: new RegExp(rule.source, `g${rule.flags}`) })),
  };
  return loaded;
}

/** No rule has a shorter secret without spaces. */
const longWord = /[\w+/=.~:-]{12,}/;

/** The secrets in a text, as they stand there. @param name of the attribute: some rules need the vendor's name before the value */
export function secretsIn(text: string, name = ""): string[] {
  if (!longWord.test(text)) return [];
  const scanned = name === "" ? text : `${name} = "${text}"`;
  const { keyword, rules } = table();
  if (!keyword.test(scanned)) return [];
  const lower = scanned.toLowerCase();
  return rules
    .filter(({ keywords }) => keywords.some((each) => lower.includes(each)))
    .flatMap(({ pattern, group, entropy = 0 }) =>
      [...scanned.matchAll(pattern)].flatMap((match) => {
        const secret = (group === undefined ? match.slice(1).find((each) => each) : match[group]) ?? match[0];
        return bitsOf(secret) >= entropy ? [secret] : [];
      }),
    );
}

/** Shannon's entropy of a text, in bits for each character. */
function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / text.length);
  return shares.reduce((sum, share) => sum - share * Math.log2(share), 0);
}
