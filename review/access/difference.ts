/** Two sets of grants → added and removed rights. Order, splitting and names of statements do not matter. */
import { covers } from "./covers";
import { type Grant, keyOf, roomOf } from "./grant";

/**
 * `new`: nobody held it. `wider`: it holds something that was there, and more. `rest`: what is left of something wider.
 * `gone`: nothing holds it any more. `cut`: something narrower is left. `within`: something wider holds it now.
 */
export type Came = "new" | "wider" | "rest";
export type Went = "gone" | "cut" | "within";

export interface Difference {
  readonly came: readonly { readonly grant: Grant; readonly how: Came; readonly was: readonly Grant[] }[];
  readonly went: readonly { readonly grant: Grant; readonly how: Went; readonly left: readonly Grant[] }[];
}

export function difference(base: readonly Grant[], head: readonly Grant[]): Difference {
  const [old, now] = [byRoom(base), byRoom(head)];
  const rooms = [...new Set([...old.keys(), ...now.keys()])].map((room) => inRoom(old.get(room) ?? new Map(), now.get(room) ?? new Map()));
  return { came: rooms.flatMap(({ came }) => came), went: rooms.flatMap(({ went }) => went) };
}

type Room = Map<string, Grant>;

function byRoom(grants: readonly Grant[]): Map<string, Room> {
  const found = new Map<string, Room>();
  for (const grant of grants) {
    const [name, key] = [roomOf(grant), keyOf(grant)];
    const room = found.get(name);
    if (room === undefined) found.set(name, new Map([[key, grant]]));
    else if (!room.has(key)) room.set(key, grant);
  }
  return found;
}

function inRoom(old: Room, now: Room): Difference {
  const fresh = [...now].flatMap(([key, grant]) => (old.has(key) ? [] : [grant]));
  const lost = [...old].flatMap(([key, grant]) => (now.has(key) ? [] : [grant]));
  if (fresh.length + lost.length === 0) return { came: [], went: [] };
  const [before, after] = [widest([...old.values()]), widest([...now.values()])];
  const came = fresh
    .filter((grant) => after.has(grant))
    .flatMap((grant): Difference["came"] => {
      const holder = [...before].find((each) => covers(each, grant));
      // A right that the same principal still has is not new, even if another statement grants it now.
      if (holder !== undefined) return now.has(keyOf(holder)) ? [] : [{ grant, how: "rest", was: [holder] }];
      const was = [...before].filter((each) => covers(grant, each));
      return [{ grant, how: was.length > 0 ? "wider" : "new", was }];
    });
  const went = lost
    .filter((grant) => before.has(grant))
    .map((grant) => {
      const isWithin = [...after].some((each) => covers(each, grant));
      const left = [...after].filter((each) => covers(grant, each));
      return { grant, how: isWithin ? ("within" as const) : left.length > 0 ? ("cut" as const) : ("gone" as const), left };
    });
  return { came, went };
}

/** Grants that no other grant covers; of two that cover each other, the first. */
function widest(grants: readonly Grant[]): ReadonlySet<Grant> {
  const kept: Grant[] = [];
  for (const grant of grants) {
    if (kept.some((each) => covers(each, grant))) continue;
    for (let index = kept.length - 1; index >= 0; index--) if (covers(grant, kept[index] as Grant)) kept.splice(index, 1);
    kept.push(grant);
  }
  return new Set(kept);
}
