/** One way by which a thing is reached, or reaches others: the one form for endpoints, firewalls and switches of every cloud. */
import type { Weight } from "../model/finding";
import { everywhere, type Ranges, rangeOf, union } from "./ranges";

/** First and last port. */
export type Ports = readonly [number, number];
export const allPorts: Ports = [0, 65535];

/** Who is at the other end. */
export interface Peers {
  /** Ranges as they were written, each with what it means. */
  readonly ranges: readonly { readonly text: string; readonly ranges: Ranges }[];
  /** What has no range that the tree knows: security groups, tags, prefix lists, expressions. Sorted. */
  readonly names: readonly string[];
}

export interface Opening {
  readonly stack: string;
  /** Address of the resource that opens it. */
  readonly source: string;
  /** What is reached, or reaches: an address, and what of it where that is not all. */
  readonly on: string;
  /** Whether it is open to the peers, or can reach them. */
  readonly direction: "in" | "out";
  /** `tcp`, `udp`, `icmp`…; `all` is each of them. */
  readonly protocol: string;
  readonly ports: Ports;
  readonly peers: Peers;
  readonly allow: boolean;
  /** Of rules that have an order: the least comes first. */
  readonly priority: number;
  /** What it weighs to be open to the internet. @default block */
  readonly toInternet?: Weight;
}

export const world: Peers = { ranges: [{ text: "0.0.0.0/0", ranges: everywhere }], names: [] };
export const inside: Peers = { ranges: [], names: ["the network"] };

/** Words of clouds for ranges. */
const words: Readonly<Record<string, Ranges>> = { "*": everywhere, Internet: everywhere, Any: everywhere };

/** Texts → peers: ranges where they are some, names otherwise. */
export function peersOf(texts: readonly string[]): Peers {
  const ranges = texts.flatMap((text) => {
    const word = words[text];
    const range = word === undefined ? rangeOf(text) : null;
    return word !== undefined ? [{ text, ranges: word }] : range === null ? [] : [{ text, ranges: [range] as Ranges }];
  });
  const known = new Set(ranges.map(({ text }) => text));
  return { ranges, names: [...new Set(texts.filter((text) => !known.has(text)))].sort() };
}

export const all = ({ ranges }: Peers): Ranges => union(...ranges.map((each) => each.ranges));
