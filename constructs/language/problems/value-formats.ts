/** Formats of scalar values, by the id of their schema: the code of an invalid value, and how to correct it. */
import type { SpecCode } from "../codes";
import { registryAddress } from "../schema/values";

export interface ValueFormat {
  readonly code: SpecCode;
  /** The corrected text, if it can be derived. `written` is the source text of the value. */
  fix(written: string): string | undefined;
  /** Shown if `fix` cannot derive a value. */
  readonly example: string;
}

const sizes: Readonly<Record<string, string>> = { k: "Ki", m: "Mi", g: "Gi", t: "Ti" };
const spans: Readonly<Record<string, string>> = { s: "s", sec: "s", m: "m", min: "m", h: "h", hr: "h", d: "d", day: "d", days: "d" };

/** Corrects `16G`, `16 gb` and `16`: a known unit in another spelling, or the usual unit if none is written. */
const withUnit = (units: Readonly<Record<string, string>>, usual: string | undefined, written: string): string | undefined => {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(written.trim()) ?? [];
  if (amount === undefined || Number(amount) === 0) return undefined;
  const lower = unit.toLowerCase();
  const known = unit === "" ? usual : (units[lower] ?? units[lower.replace(/i?b?(?:ytes)?$/, "")]);
  return known && `${amount}${known}`;
};

const quantity = (units: Readonly<Record<string, string>>, usual: string | undefined, example: string): ValueFormat => ({
  code: "B2104",
  example,
  fix: (written) => withUnit(units, usual, written),
});

/** `10.30.1.0/16` → `10.30.0.0/16`: clears the host bits. */
function clearedRange(written: string): string | undefined {
  const [, address = "", length] = /^(\d+\.\d+\.\d+\.\d+)(?:\/(\d+))?$/.exec(written) ?? [];
  const bytes = address.split(".").map(Number);
  const bits = length === undefined ? 32 : Number(length);
  if (bytes.length !== 4 || bytes.some((byte) => byte > 255) || bits > 32) return undefined;
  const kept = bytes.map((byte, n) => byte & (0xff << (8 - Math.min(8, Math.max(0, bits - 8 * n)))) & 0xff);
  return `${kept.join(".")}/${bits}`;
}

/** A valid key from an invalid one: lower case, with `-` for characters that keys do not allow. */
const asKey = (most: number, dash: string) => (written: string) => {
  const lower = written
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, dash)
    .replace(/^[^a-z]+/, "")
    .slice(0, most)
    .replace(/-+$/, "");
  return lower === "" ? undefined : lower;
};

/** `https://registry.example.org/base` → `registry.example.org/base` */
const withoutScheme = (written: string): string | undefined => {
  const address = written.replace(/^[a-z]+:\/\//, "");
  return address !== written && registryAddress.safeParse(address).success ? address : undefined;
};

export const valueFormats: Readonly<Record<string, ValueFormat>> = {
  memory: quantity(sizes, "Gi", "16Gi"),
  disk: quantity(sizes, "Gi", "100Gi"),
  duration: quantity(spans, undefined, "30m"),
  days: quantity(spans, "d", "30d"),
  version: { code: "B2101", fix: () => undefined, example: '"1.35"' },
  cidr: { code: "B2102", fix: clearedRange, example: "10.30.0.0/16" },
  anyCidr: { code: "B2102", fix: clearedRange, example: "203.0.113.0/24" },
  day: { code: "B2103", fix: () => undefined, example: "2026-12-15" },
  registryAddress: { code: "B2105", fix: withoutScheme, example: "registry.example.org:443/base" },
  key: { code: "B2005", fix: asKey(20, "-"), example: "apps" },
  locationKey: { code: "B2005", fix: asKey(8, ""), example: "use1" },
  environment: { code: "B2008", fix: asKey(12, ""), example: "prod" },
  poolKey: { code: "B2005", fix: asKey(12, ""), example: "general" },
};
