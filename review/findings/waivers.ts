/** Waivers of the spec that expired, are new, or changed. */
import type { Finding } from "../model/finding";
import { isExpired, type Waiver, waiverText } from "../waivers/match";
import type { FindingCheck } from "./finding-check";

export const waivers: FindingCheck = (_model, { base, head, today }) => {
  if (base.platform === null || head.platform === null) return [];
  const [old, now] = [base.platform.waivers, head.platform.waivers];
  const known = new Map(old.map((waiver) => [keyOf(waiver), waiver]));
  const left = new Set(now.map(keyOf));
  return [
    ...now.flatMap((waiver, index): Finding[] =>
      isExpired(waiver, today) ? [expired(waiver, index, today)] : newOrOther(waiver, index, known),
    ),
    ...old.filter((waiver) => !left.has(keyOf(waiver))).map(gone),
  ];
};

const keyOf = ({ rule, at }: Waiver): string => JSON.stringify([rule, at]);

const expired = ({ rule, at, owner, expires }: Waiver, index: number, today: string): Finding => ({
  kind: "waiver-expired",
  topic: "waiver",
  weight: "block",
  message: `the waiver of ${rule} at ${at}${owner === undefined ? "" : ` (owner ${owner})`} expired on ${expires}; today is ${today}`,
  fix: "fix the finding that it waives, or set a later expires",
  specPath: `waivers.${index}`,
});

function newOrOther(waiver: Waiver, index: number, known: ReadonlyMap<string, Waiver>): Finding[] {
  const before = known.get(keyOf(waiver));
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(waiver)) return [];
  const { rule, at, expires } = waiver;
  const later = before !== undefined && before.expires !== expires ? `, was ${before.expires ?? "a waiver without a last day"}` : "";
  return [
    {
      kind: before === undefined ? "waiver-added" : "waiver-changed",
      topic: "waiver",
      weight: "review",
      message: `${rule} at ${at} is ${waiverText(waiver)}${later}`,
      specPath: `waivers.${index}`,
    },
  ];
}

const gone = ({ rule, at }: Waiver): Finding => ({
  kind: "waiver-removed",
  topic: "waiver",
  weight: "info",
  message: `${rule} at ${at} is no longer waived`,
});
