/** Ids, references and encryption in the form of a platform: every field is explicit. */
import type { ParsedCluster } from "../../language/schema/cluster";
import type { ParsedRegistry } from "../../language/schema/registry";
import { isToken } from "../../language/schema/values";
import type { RegistryKeep } from "../types/shared/registry";
import type { Encryption, ValueOrReference } from "../types/shared/value";

type ParsedValue = ParsedCluster["access"]["admins"][number];
type ParsedEncryption = NonNullable<ParsedCluster["encryption"]>;

export const valueFrom = (parsed: ParsedValue): ValueOrReference =>
  typeof parsed === "string" ? parsed : { from: parsed.from, output: parsed.output, item: parsed.item ?? null };

export const valueOrNull = (parsed: ParsedValue | undefined): ValueOrReference | null => (parsed === undefined ? null : valueFrom(parsed));

/** Whether the value is known before apply: neither a reference nor text with a token. */
export const isLiteral = (value: ValueOrReference | ParsedValue): value is string => typeof value === "string" && !isToken(value);

export const keepFrom = ({ untagged, tagged }: ParsedRegistry["keep"]): RegistryKeep => ({
  untaggedDays: untagged ?? null,
  taggedCount: tagged ?? null,
});

/** The entry's encryption, else its location's, else a customer-managed key. */
export function encryptionFrom(ofEntry: ParsedEncryption | undefined, ofLocation: ParsedEncryption | undefined): Encryption {
  const parsed = ofEntry ?? ofLocation ?? "customer";
  return typeof parsed === "string" ? { kind: parsed } : { kind: "key", key: valueFrom(parsed.key) };
}
