/** IPv4 ranges as integers: parsed once, then cut into parts and compared by plain arithmetic. */
import ipaddr from "ipaddr.js";

/** `size` addresses from `start`; `size` is a power of two and `start` a multiple of it. */
export interface Range {
  readonly start: number;
  readonly size: number;
}

const octet = "(\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])";
const usualNotation = new RegExp(`^${octet}\\.${octet}\\.${octet}\\.${octet}/(0|[12]?\\d|3[0-2])$`);

/** @throws RangeError if `cidr` is not an IPv4 range */
export function parseRange(cidr: string): Range {
  // A fleet has thousands of ranges, and ipaddr.js is slow because it supports every notation.
  const match = usualNotation.exec(cidr);
  if (match === null) return parseAnyNotation(cidr);
  const [a, b, c, d, bits] = [match[1], match[2], match[3], match[4], match[5]].map(Number) as [number, number, number, number, number];
  const size = 2 ** (32 - bits);
  const number = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
  return { start: number - (number % size), size };
}

function parseAnyNotation(cidr: string): Range {
  let parsed: ReturnType<typeof ipaddr.IPv4.parseCIDR>;
  try {
    parsed = ipaddr.IPv4.parseCIDR(cidr);
  } catch {
    throw new RangeError(`${cidr} is not an IPv4 range`);
  }
  const [address, bits] = parsed;
  const size = 2 ** (32 - bits);
  const number = address.toByteArray().reduce((sum, octet) => sum * 256 + octet, 0);
  return { start: number - (number % size), size };
}

export const bitsOf = ({ size }: Range): number => 32 - Math.log2(size);

export function formatRange(range: Range): string {
  const octets = [2 ** 24, 2 ** 16, 2 ** 8, 1].map((place) => Math.floor(range.start / place) % 256);
  return `${octets.join(".")}/${bitsOf(range)}`;
}

/** The first address after the range. */
export const endOf = ({ start, size }: Range): number => start + size;

export const overlap = (a: Range, b: Range): boolean => a.start < endOf(b) && b.start < endOf(a);

export const contains = (outer: Range, inner: Range): boolean => inner.start >= outer.start && endOf(inner) <= endOf(outer);

/**
 * The `index`-th, from 0, of `parts` equal pieces.
 * @throws RangeError if there is no such part
 */
export function partOf(range: Range, index: number, parts: number): Range {
  const size = range.size / parts;
  if (!Number.isInteger(size) || !Number.isInteger(Math.log2(size)) || index < 0 || index >= parts)
    throw new RangeError(`${formatRange(range)} has no part ${index} of ${parts}`);
  return { start: range.start + index * size, size };
}
