/** One way in which a resource can be reached or reaches others: the same form for endpoints and firewalls of every cloud. */

import type { Weight } from "../model/finding";
import { ownValue } from "../model/json";
import { everywhere, type Ranges, rangeOf, union } from "./ranges";

/** First and last port. */
export type Ports = readonly [number, number];
export const allPorts: Ports = [0, 65535];

/** The peers at the other end. */
export interface Peers {
  /** Ranges as written, each with its addresses. */
  readonly ranges: readonly { readonly text: string; readonly ranges: Ranges }[];
  /** Peers without a known range: security groups, tags, prefix lists, expressions. Sorted. */
  readonly names: readonly string[];
}

export interface Opening {
  readonly stack: string;
  /** Address of the resource that opens it. */
  readonly source: string;
  /** The resource that is reached or reaches out: its address, and the part of it. */
  readonly on: string;
  /** Whether the peers can reach it, or it can reach the peers. */
  readonly direction: "in" | "out";
  /** `tcp`, `udp`, `icmp`…; `all` is each of them. */
  readonly protocol: string;
  readonly ports: Ports;
  readonly peers: Peers;
  readonly allow: boolean;
  /** For rules with priorities: the lowest number comes first. */
  readonly priority: number;
  /** The weight of exposure to the internet. @default block */
  readonly toInternet?: Weight;
}

export const world: Peers = { ranges: [{ text: "0.0.0.0/0", ranges: everywhere }], names: [] };
export const inside: Peers = { ranges: [], names: ["the network"] };

/** Cloud-specific names of ranges. */
const words: Readonly<Record<string, Ranges>> = { "*": everywhere, Internet: everywhere, Any: everywhere };

/** Texts → peers: ranges if possible, names otherwise. */
export function peersOf(texts: readonly string[]): Peers {
  const ranges = texts.flatMap((text) => {
    const word = ownValue(words, text);
    const range = word === undefined ? rangeOf(text) : null;
    return word !== undefined ? [{ text, ranges: word }] : range === null ? [] : [{ text, ranges: [range] as Ranges }];
  });
  const known = new Set(ranges.map(({ text }) => text));
  return { ranges, names: [...new Set(texts.filter((text) => !known.has(text)))].sort() };
}

export const all = ({ ranges }: Peers): Ranges => union(...ranges.map((each) => each.ranges));
