/** Add-ons of a cluster whose version goes down, or is no longer written: then the vendor chooses it. */
import { compareVersions } from "../../constructs/catalog/version-order";
import type { ResourceChange } from "../model/change";
import type { Finding } from "../model/finding";
import { type Json, ownValue } from "../model/json";
import type { Resource } from "../model/tree";
import type { FindingCheck } from "./finding-check";

/** By type: the attribute with the version, and those that identify the add-on. */
const versioned: Readonly<Record<string, { readonly version: string; readonly identity: readonly string[] }>> = {
  aws_eks_addon: { version: "addon_version", identity: ["addon_name"] },
  helm_release: { version: "version", identity: ["chart", "repository"] },
  azurerm_kubernetes_cluster_extension: { version: "version", identity: ["extension_type"] },
};

export const addons: FindingCheck = ({ changes }) => changes.flatMap(lowered);

function lowered({ type, stack, address, before, after, specPath }: ResourceChange): Finding[] {
  const of = ownValue(versioned, type);
  if (of === undefined || before === null || after === null) return [];
  if (of.identity.some((name) => before.attributes[name] !== after.attributes[name])) return [];
  const [old, now] = [versionOf(before, of.version), versionOf(after, of.version)];
  // An expression is known only to a plan.
  if (old === null || old === undefined || now === undefined || (now !== null && compareVersions(now, old) >= 0)) return [];
  const finding = now === null ? unpinned(address, old) : down(address, old, now);
  return [{ ...finding, topic: "support", weight: "review", at: { stack, address }, specPath, data: { before: old, after: now } }];
}

type Text = Pick<Finding, "kind" | "message" | "fix">;

const down = (address: string, old: string, now: string): Text => ({
  kind: "addon-lowered",
  message: `the version of ${address} goes down: ${old} → ${now}`,
  fix: `keep ${old}, unless it has a fault and its maker supports going back`,
});

const unpinned = (address: string, old: string): Text => ({
  kind: "addon-unpinned",
  message: `the version of ${address} is no longer pinned: it was ${old}, and from now on the vendor chooses it`,
  fix: `write the version, at least ${old}`,
});

/** Null: not written; undefined: an expression. */
function versionOf({ attributes }: Resource, name: string): string | null | undefined {
  const value: Json | undefined = attributes[name];
  if (value === undefined || value === null) return null;
  return typeof value === "string" && !value.includes("${") ? value : undefined;
}
