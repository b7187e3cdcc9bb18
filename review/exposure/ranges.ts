/** Sets of IP addresses and their differences. IPv4 and IPv6 share one number line, far apart. */
import ipaddr from "ipaddr.js";

/** First and last address. */
export type Interval = readonly [bigint, bigint];
/** Sorted, apart from each other. */
export type Ranges = readonly Interval[];

const V6 = 1n << 40n;
const bits = { ipv4: 32n, ipv6: 128n } as const;

/**
 * `10.0.0.0/8`, a single address, or `10.0.0.1-10.0.0.9`.
 * @returns null if it is none of these
 */
export function rangeOf(text: string): Interval | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const range = rangeIn(text);
  read.set(text, range);
  return range;
}

/** The same few ranges occur in every stack. */
const read = new Map<string, Interval | null>();

function rangeIn(text: string): Interval | null {
  const [from = "", to] = text.trim().split("-");
  if (to !== undefined) {
    const [first, last] = [numberOf(from.trim()), numberOf(to.trim())];
    return first === null || last === null ? null : [first, last];
  }
  const [address = "", prefix] = from.split("/");
  const number = numberOf(address);
  if (number === null) return null;
  const width = number >= V6 ? bits.ipv6 : bits.ipv4;
  if (prefix === undefined) return [number, number];
  if (!/^\d{1,3}$/.test(prefix) || BigInt(prefix) > width) return null;
  const size = 1n << (width - BigInt(prefix));
  const floor = number >= V6 ? V6 : 0n;
  const first = floor + ((number - floor) / size) * size;
  return [first, first + size - 1n];
}

function numberOf(text: string): bigint | null {
  if (!ipaddr.isValid(text) || (!text.includes(":") && !ipaddr.IPv4.isValidFourPartDecimal(text))) return null;
  const address = ipaddr.parse(text);
  const number = address.toByteArray().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return address.kind() === "ipv6" ? V6 + number : number;
}

export const everywhere: Ranges = [
  [0n, (1n << bits.ipv4) - 1n],
  [V6, V6 + (1n << bits.ipv6) - 1n],
];
export const everywhereV4: Ranges = everywhere.slice(0, 1);

export function union(...all: readonly Ranges[]): Ranges {
  const sorted = all.flat().sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  const found: [bigint, bigint][] = [];
  for (const [first, last] of sorted) {
    const before = found.at(-1);
    if (before === undefined || first > before[1] + 1n) found.push([first, last]);
    else if (last > before[1]) before[1] = last;
  }
  return found;
}

export function minus(ranges: Ranges, without: Ranges): Ranges {
  return without.reduce<Ranges>(
    (left, [first, last]) =>
      left.flatMap(([from, to]): Interval[] => {
        if (last < from || first > to) return [[from, to]];
        return [...(from < first ? [[from, first - 1n] as const] : []), ...(to > last ? [[last + 1n, to] as const] : [])];
      }),
    ranges,
  );
}

export const sizeOf = (ranges: Ranges): bigint => ranges.reduce((sum, [first, last]) => sum + last - first + 1n, 0n);

/** Addresses that are not routed on the internet. @see https://www.iana.org/assignments/iana-ipv4-special-registry */
const unrouted = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "169.254.0.0/16",
  "127.0.0.0/8",
  "fc00::/7",
  "fe80::/10",
  "::1/128",
];
/**
 * Source addresses that only Google uses: health checks, and IAP tunnels of authorized users.
 * @see https://cloud.google.com/load-balancing/docs/health-check-concepts#ip-ranges
 * @see https://cloud.google.com/iap/docs/using-tcp-forwarding
 */
const ofGoogle = ["35.191.0.0/16", "130.211.0.0/22", "35.235.240.0/20", "2600:2d00:1:b029::/64"];

const insideRanges = union(
  [...unrouted, ...ofGoogle].flatMap((text) => {
    const range = rangeOf(text);
    return range === null ? [] : [range];
  }),
);

/** The origin: the internet, listed public addresses, or private networks. */
export type Zone = "internet" | "named" | "inside";

/** Wider ranges than these count as the internet: /8, and /32 of IPv6. */
const WIDEST = { ipv4: 1n << 24n, ipv6: 1n << 96n } as const;

/** @returns null for an empty set */
export function zoneOf(ranges: Ranges): Zone | null {
  if (ranges.length === 0) return null;
  const outside = minus(ranges, insideRanges);
  if (outside.length === 0) return "inside";
  const [v4, v6] = [outside.filter(([first]) => first < V6), outside.filter(([first]) => first >= V6)];
  return sizeOf(v4) > WIDEST.ipv4 || sizeOf(v6) > WIDEST.ipv6 ? "internet" : "named";
}
