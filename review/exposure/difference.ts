/** Reachability before and after: port ranges are split at every rule's limits, addresses are sets. */
import { all, type Opening, type Ports } from "./opening";
import { everywhereV4, minus, type Ranges, union, type Zone, zoneOf } from "./ranges";

/** The peers that reach one range of ports. */
interface Reach {
  readonly ranges: Ranges;
  readonly names: ReadonlySet<string>;
}

/** Peers that were added or removed on ports of one protocol. */
export interface ReachChange {
  readonly stack: string;
  readonly on: string;
  readonly direction: Opening["direction"];
  readonly sign: "+" | "-";
  /** `tcp 443`, `udp 53, 8000-8100`, `all` */
  readonly ports: string;
  /** Peers as written. Sorted. */
  readonly peers: readonly string[];
  /** Peers that reached it before, as written; of `-`: those that still do. */
  readonly overlap: readonly string[];
  /** Null if only names were added or removed. */
  readonly zone: Zone | null;
  /** The openings behind this, of the side that has more. */
  readonly openings: readonly Opening[];
}

export function reachChanges(base: readonly Opening[], head: readonly Opening[]): ReachChange[] {
  const [old, now] = [byTarget(base), byTarget(head)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((target) => changesOf(old.get(target) ?? [], now.get(target) ?? []));
}

function byTarget(openings: readonly Opening[]): Map<string, Opening[]> {
  const found = new Map<string, Opening[]>();
  for (const opening of openings) {
    const key = JSON.stringify([opening.stack, opening.on, opening.direction]);
    found.set(key, [...(found.get(key) ?? []), opening]);
  }
  return found;
}

/** One peer on one range of ports. */
interface Piece {
  readonly protocol: string;
  readonly ports: Ports;
  readonly sign: "+" | "-";
  readonly peer: string;
  readonly zone: Zone | null;
  readonly overlap: readonly string[];
  readonly openings: readonly Opening[];
}

function changesOf(old: readonly Opening[], now: readonly Opening[]): ReachChange[] {
  const { stack, on, direction } = (now[0] ?? old[0]) as Opening;
  const named = new Set([...old, ...now].map(({ protocol }) => protocol).filter((protocol) => protocol !== "all"));
  // One protocol that no rule names represents all the others.
  const pieces = withoutCovered([...[...named].sort(), "all"].flatMap((protocol) => ofProtocol(protocol, old, now)));
  const byPeer = grouped(pieces, ({ sign, peer, zone }) => JSON.stringify([sign, peer, zone]));
  const alike = grouped(byPeer, (group) => JSON.stringify([group[0]?.sign, group[0]?.zone, portsText(group)]));
  return alike.map((groups) => {
    const all = groups.flat();
    const [{ sign, zone }] = all as [Piece, ...Piece[]];
    const [peers, overlap] = [sorted(all.map(({ peer }) => peer)), sorted(all.flatMap((each) => each.overlap))];
    return {
      stack,
      on,
      direction,
      sign,
      ports: portsText(groups[0] ?? []),
      peers,
      overlap,
      zone,
      openings: [...new Set(all.flatMap(({ openings }) => openings))],
    };
  });
}

const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found.values()];
}

/** Reports a change of all protocols once. */
function withoutCovered(pieces: readonly Piece[]): Piece[] {
  const said = ({ sign, ports, peer, zone }: Piece): string => JSON.stringify([sign, ports, peer, zone]);
  const whole = new Set(pieces.filter(({ protocol }) => protocol === "all").map(said));
  return pieces.filter((piece) => piece.protocol === "all" || !whole.has(said(piece)));
}

function ofProtocol(protocol: string, old: readonly Opening[], now: readonly Opening[]): Piece[] {
  const of = (side: readonly Opening[]): Opening[] => side.filter((each) => each.protocol === protocol || each.protocol === "all");
  const [before, after] = [of(old), of(now)];
  return joined(
    stretches([...before, ...after]).flatMap((ports): Piece[] => {
      const [one, other] = [within(before, ports), within(after, ports)];
      const at = { protocol, ports };
      return [...piecesOf({ ...at, sign: "+" }, other, one), ...piecesOf({ ...at, sign: "-" }, one, other)];
    }),
  );
}

/** Port ranges that no rule splits further. */
function stretches(openings: readonly Opening[]): Ports[] {
  const cuts = [...new Set([0, 65536, ...openings.flatMap(({ ports: [first, last] }) => [first, last + 1])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((first, index) => [first, (cuts[index + 1] as number) - 1]);
}

const within = (openings: readonly Opening[], [first, last]: Ports): Opening[] =>
  openings.filter(({ ports: [from, to] }) => from <= first && to >= last);

/** The allowed peers after all rules in their order; at equal priority, deny comes first. */
function reachOf(openings: readonly Opening[]): Reach {
  const ordered = [...openings].sort((a, b) => a.priority - b.priority || Number(a.allow) - Number(b.allow));
  let [open, decided]: [Ranges, Ranges] = [[], []];
  const [names, denied] = [new Set<string>(), new Set<string>()];
  for (const { allow, peers } of ordered) {
    const ranges = all(peers);
    if (allow) open = union(open, minus(ranges, decided));
    decided = union(decided, ranges);
    for (const name of peers.names) {
      if (!allow) denied.add(name);
      else if (!denied.has(name)) names.add(name);
    }
  }
  return { ranges: open, names };
}

/** Peers that `saying` allows and `other` does not. */
function piecesOf(at: Pick<Piece, "protocol" | "ports" | "sign">, saying: readonly Opening[], other: readonly Opening[]): Piece[] {
  const [more, less] = [reachOf(saying), reachOf(other)];
  const ranges = minus(more.ranges, less.ranges);
  // If every address is allowed, a name adds none.
  const isOpen = minus(everywhereV4, less.ranges).length === 0;
  const names = isOpen ? [] : [...more.names].filter((name) => !less.names.has(name));
  if (ranges.length + names.length === 0) return [];
  const allowed = saying.filter(({ allow }) => allow);
  const overlap = sorted(
    other.filter(({ allow }) => allow).flatMap(({ peers }) => [...peers.ranges.map(({ text }) => text), ...peers.names]),
  );
  const whole = zoneOf(ranges);
  const written = new Map(allowed.flatMap(({ peers }) => peers.ranges.map((each) => [each.text, each.ranges] as const)));
  const byRange = [...written].flatMap(([peer, own]) => {
    const zone = zoneOf(common(own, ranges));
    return zone === null
      ? []
      : [
          {
            ...at,
            peer,
            overlap,
            zone: zone === "named" ? whole : zone,
            openings: allowed.filter(({ peers }) => peers.ranges.some(({ text }) => text === peer)),
          },
        ];
  });
  const byName = names.map((peer) => ({
    ...at,
    peer,
    overlap,
    zone: null,
    openings: allowed.filter(({ peers }) => peers.names.includes(peer)),
  }));
  return [...byRange, ...byName];
}

/** Addresses of both. */
const common = (one: Ranges, other: Ranges): Ranges => minus(one, minus(one, other));

/** Merges adjacent port ranges with equal peers. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const each of pieces) {
    const at = found.findIndex(
      ({ sign, peer, zone, ports }) => ports[1] + 1 === each.ports[0] && sign === each.sign && peer === each.peer && zone === each.zone,
    );
    const before = found[at];
    if (before === undefined) found.push(each);
    else
      found[at] = {
        ...each,
        ports: [before.ports[0], each.ports[1]],
        overlap: sorted([...before.overlap, ...each.overlap]),
        openings: [...before.openings, ...each.openings],
      };
  }
  return found;
}

function portsText(pieces: readonly Piece[]): string {
  return grouped(pieces, ({ protocol }) => protocol)
    .map((group) => {
      const [{ protocol }] = group as [Piece, ...Piece[]];
      const ports = group.map((piece) => rangeText(piece.ports)).filter((text) => text !== "");
      return [protocol === "all" && ports.length > 0 ? "any" : protocol, ports.join(", ")].filter((text) => text !== "").join(" ");
    })
    .join("; ");
}

const rangeText = ([first, last]: Ports): string =>
  first === 0 && last === 65535 ? "" : first === last ? String(first) : `${first}-${last}`;
