/** Changed permissions: differences of rights, not of texts. */

import { difference } from "../access/difference";
import { givesRights, grantsIn } from "../access/grants";
import { ownAccounts, ownProjects } from "../access/owners";
import { type AccessRow, type Permission, type Row, rowsOf } from "../access/rows";
import { redacted } from "../compare/sensitive";
import { type TouchedStack, touchedStacks } from "../compare/touched";
import type { Finding, Weight } from "../model/finding";
import type { Json } from "../model/json";
import type { FindingCheck } from "./finding-check";

export const access: FindingCheck = (_model, { base, head }) =>
  touchedStacks(base.tree, head.tree).flatMap((stack) => {
    if (!stack.concerns(givesRights)) return [];
    const [old, now] = [
      stack.base === undefined ? [] : grantsIn(stack.base, base.tree),
      stack.head === undefined ? [] : grantsIn(stack.head, head.tree),
    ];
    const of = (owners: typeof ownAccounts): readonly string[] =>
      [stack.base, stack.head].flatMap((each) => (each === undefined ? [] : owners(each)));
    const own = { aws: of(ownAccounts), google: of(ownProjects), azure: [] };
    return rowsOf(difference(old, now), own)
      .filter(({ row }) => row.sign === "+" || !stack.isGone)
      .map((row) => findingOf(row, stack));
  });

/** The change of the right, as in the finding's kind. */
type Change = "public" | "admin" | "broadened" | "given" | "narrowed" | "removed" | "unreadable";

const weights: Readonly<Record<Change, Weight>> = {
  public: "block",
  admin: "review",
  broadened: "review",
  unreadable: "review",
  given: "info",
  narrowed: "info",
  removed: "info",
};

function findingOf(found: Row, stack: TouchedStack): Finding {
  const { source } = found;
  // Conditions can contain values that only both sides of a trust should know.
  const row = redacted(found.row as unknown as Json, "") as unknown as AccessRow;
  const change = changeOf(found, stack);
  const resource = (stack.head ?? stack.base)?.resources.get(source) ?? stack.base?.resources.get(source);
  return {
    kind: `access-${change}`,
    topic: "access",
    weight: weights[change],
    message: messageOf(row, change),
    details: row.overlap.map((said) => `${row.sign === "+" ? "before" : "remaining"}: ${permissionText(said)}`),
    at: { stack: found.stack, address: source },
    specPath: resource?.specPath ?? null,
    data: row as unknown as Json,
  };
}

function changeOf(found: Row, stack: TouchedStack): Change {
  const { row } = found;
  const isMore = row.sign === "+" ? row.effect === "Allow" : false;
  if (isMore) {
    if (row.flags.includes("unreadable")) return "unreadable";
    if (row.flags.includes("public")) return "public";
    if (row.flags.includes("admin")) return "admin";
    const isOpen = row.flags.some((flag) => flag === "wildcard" || flag === "escalation" || flag === "external" || flag === "broadened");
    return isOpen || !isOfNewResources(found, stack.base) ? "broadened" : "given";
  }
  if (row.effect === "Allow") return row.flags.includes("narrowed") ? "narrowed" : "removed";
  return isLooser(found, stack) ? "broadened" : "narrowed";
}

/** Whether the same change creates the principal and the resource; service principals act for the resource that uses them. */
function isOfNewResources({ grant, row, source }: Row, base: TouchedStack["base"]): boolean {
  if (base === undefined) return true;
  const [who = ""] = grant.principal.patterns;
  const existed = (address: string): boolean => base.resources.has(address);
  if (row.on === null) return who.startsWith("holders of ") ? !existed(source) : !existed(who) && isAddress(who);
  if (existed(row.on) || !isAddress(row.on)) return !existed(who) && isAddress(who) && !existed(row.on) && isAddress(row.on);
  return true;
}

const isAddress = (text: string): boolean => /^[a-z][a-z0-9]*_[a-z0-9_]*\.[A-Za-z_][\w-]*$/.test(text);

/** Fewer denials and limits mean more rights, unless the restricted principal or resource is removed. */
function isLooser({ grant, row }: Row, { base, head }: TouchedStack): boolean {
  const held = row.on ?? grant.principal.patterns[0] ?? "";
  const isGone = head === undefined || (isAddress(held) && !head.resources.has(held));
  if (row.effect === "Deny") return row.sign === "-" && !isGone;
  // A wider limit is looser, and so is no limit.
  if (row.sign === "+") return limitedBefore(row, base);
  return !isGone && !stillLimited(row, head);
}

const limitedBefore = ({ principal, on }: AccessRow, base: TouchedStack["base"]): boolean =>
  base !== undefined && hasLimit(base, on ?? principal);
const stillLimited = ({ principal, on }: AccessRow, head: TouchedStack["head"]): boolean =>
  head !== undefined && hasLimit(head, on ?? principal);

function hasLimit({ resources }: NonNullable<TouchedStack["base"]>, held: string): boolean {
  const resource = resources.get(held);
  if (resource === undefined) return true;
  const { permissions_boundary, policy, content } = resource.attributes;
  const hasEndpointPolicy = [...resources.values()].some(
    ({ type, attributes }) => type === "aws_vpc_endpoint_policy" && JSON.stringify(attributes).includes(held),
  );
  return [permissions_boundary, policy, content].some((each) => each !== undefined) || hasEndpointPolicy;
}

const verbs: Readonly<Record<Change, string>> = {
  public: "becomes public",
  admin: "gets administrator rights",
  broadened: "may do more",
  given: "gets rights",
  narrowed: "may do less",
  removed: "loses rights",
  unreadable: "gets rights through a policy that Berth cannot read",
};

function messageOf(row: AccessRow, change: Change): string {
  const subject = change === "public" ? (row.on ?? row.principal) : row.principal;
  const who = change === "public" && row.on !== null ? ` to ${row.principal}` : "";
  const effect =
    row.effect === "Allow"
      ? ""
      : row.effect === "Deny"
        ? row.sign === "+"
          ? "denied: "
          : "no longer denied: "
        : row.sign === "+"
          ? "limited to: "
          : "no longer limited to: ";
  const verb = change === "broadened" && row.flags.includes("external") ? "from another account gets rights" : verbs[change];
  return `${subject} ${verb}${who}: ${effect}${permissionText(row, row.on)}`;
}

function permissionText({ actions, resource, condition }: Permission, on: string | null = null): string {
  const shown = actions.length > 6 ? `${actions.slice(0, 5).join(", ")} and ${actions.length - 5} more` : actions.join(", ");
  const target = on === null ? ` on ${resource}` : resource === "*" ? ` on ${on}` : ` on ${on} (${resource})`;
  return `${shown}${target}${condition === null ? "" : `, if ${condition}`}`;
}
