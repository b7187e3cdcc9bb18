/** Secrets to plant: any text, and the forms of vendors' keys. Each has a part by which a leak of it, or of a piece of it, is found. */
import fc from "fast-check";

export interface Planted {
  readonly value: string;
  /** Parts of the value, of letters and digits, that no output may contain. */
  readonly traces: readonly string[];
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const alphanumeric = `${letters}${letters.toUpperCase()}0123456789`;
const word = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((all) => all.join(""));

/** A piece that no text contains by chance. */
const trace = fc.tuple(word(alphanumeric, 6), fc.nat(9), word(alphanumeric, 6)).map(([a, digit, b]) => `${a}${digit}${b}`);
const between = fc.constantFrom(
  "",
  "-",
  ".",
  "_",
  "!",
  "+",
  "=",
  "/",
  ":",
  ",",
  ";",
  "&",
  "@",
  "#",
  "%",
  "~",
  "|",
  "?",
  "*",
  "}",
  ")",
  "]",
);

/** A password as people and generators write them. */
export const anyPassword: fc.Arbitrary<Planted> = fc
  .tuple(trace, between, trace)
  .map(([one, sign, other]) => ({ value: `${one}${sign}${other}`, traces: [one, other] }));

/** A key that is known by its form, whatever it is called. */
export const vendorKey: fc.Arbitrary<Planted> = fc
  .oneof(
    word("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16).map((text) => `AKIA${text}`),
    word(alphanumeric, 36).map((text) => `ghp_${text}`),
    word(alphanumeric, 82).map((text) => `github_pat_${text}`),
    word(alphanumeric, 20).map((text) => `glpat-${text}`),
    word("0123456789", 12).chain((numbers) => word(alphanumeric, 24).map((text) => `xoxb-${numbers}-${numbers}-${text}`)),
    word(alphanumeric, 35).map((text) => `AIza${text}`),
    word(alphanumeric, 24).map((text) => `sk_live_${text}`),
    word(alphanumeric, 36).map((text) => `npm_${text}`),
    word("0123456789abcdef", 64).map((text) => `dop_v1_${text}`),
    word("0123456789abcdef", 32).map((text) => `dapi${text}`),
    word("0123456789abcdef", 32).map((text) => `SK${text}`),
    word(alphanumeric, 22).chain((id) => word(alphanumeric, 43).map((text) => `SG.${id}.${text}`)),
    word(alphanumeric, 34).map((text) => `hf_${text.replaceAll(/\d/g, "q")}`),
    word(alphanumeric, 58).map((text) => `glsa_${text.slice(0, 32)}_${"abcdef0123456789".slice(0, 8)}`),
    word(alphanumeric, 40).map((text) => `eyJ${text.slice(0, 17)}.eyJ${text.slice(17)}.${text.slice(0, 30)}`),
    word(alphanumeric, 80).map((text) => `-----BEGIN RSA PRIVATE KEY-----\n${text}\n-----END RSA PRIVATE KEY-----`),
    trace.map((text) => `postgres://app:${text}@db.internal:5432/shop`),
    trace.map((text) => `https://:${text}@cache.internal/0`),
    trace.map((text) => `Server=db;User=app;Password=${text};`),
    trace.map((text) => `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${text}${text}==;EndpointSuffix=core.windows.net`),
    trace.map((text) => `https://shop.blob.core.windows.net/c?sv=2022&sig=${text}`),
    trace.map((text) => `Authorization: Bearer ${text}`),
  )
  .map((value) => ({ value, traces: tracesOf(value) }));

/** The longest run of letters and digits, without a vendor's prefix. */
function tracesOf(value: string): string[] {
  const runs = value.split(/[^A-Za-z0-9]+/).sort((a, b) => b.length - a.length);
  return [(runs[0] ?? value).slice(-10)];
}
