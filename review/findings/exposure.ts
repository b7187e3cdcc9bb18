/** From where resources can be reached, before and after: the internet, listed addresses, or inside the network. */
import { type TouchedStack, touchedStacks } from "../compare/touched";
import { type ReachChange, reachChanges } from "../exposure/difference";
import { openingsIn, opens } from "../exposure/openings";
import type { Zone } from "../exposure/ranges";
import { isWaived } from "../exposure/waived";
import type { ReviewInput } from "../input";
import type { Finding, Weight } from "../model/finding";
import type { Json } from "../model/json";
import type { FindingCheck } from "./finding-check";

/** `data` of findings about exposure. */
export interface ExposureRow {
  readonly kind: "exposure";
  readonly sign: "+" | "-";
  /** The resource that is reached or reaches out. */
  readonly on: string;
  readonly direction: "in" | "out";
  /** `tcp 443`, `udp 53, 8000-8100`, `all` */
  readonly ports: string;
  /** Ranges as written, addresses of security groups, cloud-specific names. */
  readonly peers: readonly string[];
  /** Of `+`: earlier peers. Of `-`: remaining peers. */
  readonly overlap: readonly string[];
  /** Of the added or removed addresses; null if unknown. */
  readonly zone: Zone | null;
}

export const exposure: FindingCheck = (_model, input) => {
  const { base, head } = input;
  return touchedStacks(base.tree, head.tree).flatMap((stack) => {
    if (!stack.concerns(opens)) return [];
    const [old, now] = [
      stack.base === undefined ? [] : openingsIn(stack.base, base.tree),
      stack.head === undefined ? [] : openingsIn(stack.head, head.tree),
    ];
    return reachChanges(old, now)
      .filter(({ sign }) => sign === "+" || !stack.isGone)
      .map((change) => findingOf(change, stack, input));
  });
};

function findingOf(change: ReachChange, stack: TouchedStack, { head, today }: ReviewInput): Finding {
  const { sign, on, direction, ports, peers, overlap, zone, openings } = change;
  const source = openings[0]?.source ?? on;
  const specPath = (stack.head?.resources.get(source) ?? stack.base?.resources.get(source))?.specPath ?? null;
  // A service is public because its spec says so explicitly: this requires a review and does not block.
  const weight = specPath?.startsWith("services.") === true ? lighter(weightOf(change, stack)) : weightOf(change, stack);
  const waived = weight === "block" && isWaived(head, specPath, today);
  const row: ExposureRow = { kind: "exposure", sign, on, direction, ports, peers, overlap, zone };
  return {
    kind: `exposure-${sign === "-" ? "narrowed" : zone === "internet" ? "internet" : "widened"}`,
    topic: "exposure",
    weight: waived ? "review" : weight,
    message: messageOf(row),
    details: [
      ...(overlap.length === 0 ? [] : [`${sign === "+" ? "before" : "remaining"}: ${listed(overlap)}`]),
      ...(waived ? ["accepted by a waiver of cluster-endpoint-world"] : []),
    ],
    at: { stack: change.stack, address: source },
    specPath,
    data: row as unknown as Json,
  };
}

function weightOf({ sign, on, direction, overlap, zone, openings }: ReachChange, { base }: TouchedStack): Weight {
  if (sign === "-") return "info";
  const isNew = isNewResource(on, base) || (on.includes(" (") && overlap.length === 0);
  const change: Weight = isNew ? "info" : "review";
  if (direction === "out") return zone === "internet" ? change : "info";
  if (zone === "internet") return heaviest(openings.map(({ toInternet }) => toInternet ?? "block"));
  return zone === "named" ? "review" : change;
}

/** A resource of another stack, or of no stack here, existed before. */
const isNewResource = (on: string, base: TouchedStack["base"]): boolean =>
  base === undefined || (/^[a-z][a-z0-9]*_[a-z0-9_]*\.[\w-]+/.test(on) && !base.resources.has(on.split(" ")[0] ?? ""));

const lighter = (weight: Weight): Weight => (weight === "block" ? "review" : weight);

const order: readonly Weight[] = ["info", "review", "block"];
/** Without openings, a removed denial is the cause. */
const heaviest = (weights: readonly Weight[]): Weight =>
  weights.length === 0 ? "block" : (order[Math.max(...weights.map((weight) => order.indexOf(weight)))] as Weight);

function messageOf({ sign, on, direction, ports, peers, zone }: ExposureRow): string {
  const who = zone === "internet" ? `the internet${peers.length === 0 ? "" : ` (${listed(peers)})`}` : listed(peers);
  const what = ports === "all" ? "" : ` on ${ports}`;
  if (direction === "out") return sign === "+" ? `${on} can reach ${who}${what}` : `${on} can no longer reach ${who}${what}`;
  return sign === "+" ? `${on} can be reached from ${who}${what}` : `${on} can no longer be reached from ${who}${what}`;
}

const MOST = 8;
const listed = (texts: readonly string[]): string =>
  texts.length > MOST ? `${texts.slice(0, MOST).join(", ")} and ${texts.length - MOST} more` : texts.join(", ");
