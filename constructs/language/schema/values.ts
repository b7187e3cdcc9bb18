/** The small values of the language: keys, units, addresses and references. What is written with a unit becomes a number in one fixed unit. */
import ipaddr from "ipaddr.js";
import { z } from "zod";

/** Whether text contains a token of a CDKTF app: its value is known only at apply, so validators skip it. */
export const isToken = (text: string): boolean => text.includes("${");

/** Text that matches `pattern`, which the JSON Schema shows too. */
const text = (pattern: RegExp, message: string) => z.string().regex(pattern, message);

export const keyPattern = /^[a-z](?:[a-z0-9]|-(?!-|$)){0,19}$/;

/** A key of the spec. At most 20 of `a-z`, `0-9`, `-`; no `--`, no final `-`. */
export const key = text(
  keyPattern,
  "must have 1 to 20 characters of a-z, 0-9 and -, begin with a letter, and contain no -- and no final -",
).meta({
  id: "key",
});

/** A key of an entry after expansion: a key, or `<key>-<location>`. */
export const expandedKey = text(
  /^[a-z](?:[a-z0-9]|-(?!-|$)){0,28}$/,
  "must have 1 to 20 characters of a-z, 0-9 and -, begin with a letter, and contain no -- and no final -",
);

/** A key of a location: at most 8 letters and digits. */
export const locationKey = text(/^[a-z][a-z0-9]{0,7}$/, "must have 1 to 8 characters of a-z and 0-9 and begin with a letter").meta({
  id: "locationKey",
});

/** A key of a pool: at most 12 of `a-z` and `0-9`. */
export const poolKey = text(/^[a-z][a-z0-9]{0,11}$/, "must have 1 to 12 characters of a-z and 0-9 and begin with a letter").meta({
  id: "poolKey",
});

/** An environment: part of names, so it has no hyphen. At most 12 of `a-z` and `0-9`. */
export const environment = text(/^[a-z][a-z0-9]{0,11}$/, "must have 1 to 12 characters of a-z and 0-9 and begin with a letter").meta({
  id: "environment",
  examples: ["prod"],
});

const sizeUnits = { Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3, Ti: 1024 ** 4 } as const;
const timeUnits = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** A number with a unit, parsed to a whole number of `parsedTo`. */
const quantity = <U extends string>(id: string, factors: Readonly<Record<U, number>>, parsedTo: U, example: string) => {
  const units = Object.keys(factors) as U[];
  const needs = `needs a unit: ${units.slice(0, -1).join(", ")} or ${units.at(-1)}`;
  const pattern = new RegExp(`^(\\d+(?:\\.\\d+)?)(${units.join("|")})$`);
  return z
    .string(needs)
    .regex(pattern, needs)
    .meta({ id, examples: [example] })
    .transform((written, context) => {
      const [, amount = "0", unit] = pattern.exec(written) ?? [];
      const value = (Number(amount) * (factors[unit as U] ?? 0)) / factors[parsedTo];
      if (value > 0 && Number.isInteger(value)) return value;
      context.addIssue({ code: "custom", message: `must be a whole number of ${parsedTo} above zero`, input: written });
      return z.NEVER;
    });
};

/** Memory, parsed to MiB. */
export const mebibytes = quantity("memory", sizeUnits, "Mi", "16Gi");
/** Disk, parsed to GiB. */
export const gibibytes = quantity("disk", sizeUnits, "Gi", "100Gi");
/** A duration, parsed to seconds. */
export const seconds = quantity("duration", timeUnits, "s", "30m");
/** A duration that clouds count in days, parsed to days. */
export const days = quantity("days", timeUnits, "d", "90d");

const isCidr = (version: "ipv4" | "ipv6" | "any") => (written: string) => {
  if (isToken(written)) return true;
  try {
    const [address, bits] = ipaddr.parseCIDR(written);
    if (version !== "any" && address.kind() !== version) return false;
    const network = address.kind() === "ipv4" ? ipaddr.IPv4.networkAddressFromCIDR(written) : ipaddr.IPv6.networkAddressFromCIDR(written);
    return written.split("/")[1] === String(bits) && network.toString() === address.toString();
  } catch {
    return false;
  }
};

/** An IPv4 range such as `10.30.0.0/16`, with no host bits set. */
export const cidr = z
  .string()
  .refine(isCidr("ipv4"), "must be an IPv4 range with no host bits set, for example 10.30.0.0/16")
  .meta({ id: "cidr" });

/** An IPv4 or IPv6 range. */
export const anyCidr = z
  .string()
  .refine(isCidr("any"), "must be an IPv4 or IPv6 range with no host bits set, for example 203.0.113.0/24")
  .meta({ id: "anyCidr" });

/** A value of another Terraform configuration: an output of a state of `outside`. */
export const reference = z
  .strictObject({
    from: key.describe("Key of `outside`"),
    output: text(/^[A-Za-z_][A-Za-z0-9_-]*$/, "must be the name of a Terraform output: letters, digits, _ and -").describe(
      "Name of an output of that state",
    ),
    item: z
      .union([z.int().nonnegative(), z.string().min(1)])
      .optional()
      .describe("Index or key, if the output is a list or a map"),
  })
  .meta({ id: "reference", description: "Output of another Terraform configuration, read from its state" });

/** An id (ARN, self link, resource id) or a reference to an output that holds one. */
export const idOrReference = z.union([z.string().min(1), reference]).meta({ id: "idOrReference" });

/**
 * Host of a registry, with an optional port and path. A token is refused as well: rights to pull are derived from the address, so it must be
 * known before apply.
 */
export const registryAddress = z
  .string()
  .regex(
    /^(?=[^/]*\.)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*\/?$/,
    "must be the host of a registry with an optional port and path, without a scheme and a tag",
  )
  .meta({ id: "registryAddress", examples: ["registry.example.org:443/base"] })
  .transform((address) => address.replace(/\/$/, ""));

/** Labels. Their format depends on the clouds of the spec, so resolving checks it. */
export const labels = z.record(z.string().min(1), z.string()).meta({ id: "labels" });

/** A version. YAML reads `1.30` as the number 1.3, so only text is taken. */
export const version = z
  .string()
  .regex(/^v?\d+(?:\.\d+){0,3}(?:[-+][0-9A-Za-z.+-]+)?$/, 'must be a version in quotes, for example "1.35"')
  .meta({ id: "version" });

/** A day such as `2026-12-15`. */
export const day = z.iso.date("must be a day such as 2026-12-15").meta({ id: "day" });

/** The key that encrypts data at rest. */
export const encryption = z
  .union([z.literal("customer"), z.literal("provider"), z.strictObject({ key: idOrReference })])
  .describe(
    "Encryption at rest. `customer`: a managed key, rotated. `provider`: the key of the cloud provider. `{ key: ID }`: an existing key",
  );

/** Keeps the identity of an entry (addresses, names in the cloud, state) under its former key. */
export const renamedFrom = expandedKey
  .optional()
  .describe("Former key of the entry, which keeps its addresses, names in the cloud and state");
