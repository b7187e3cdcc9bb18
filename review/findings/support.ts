/** Support dates of the versions that a change introduces. */
import { catalogDate } from "../../constructs/catalog/date";
import { findVersion, type Support, standardDaysLeft, supportOf, type VersionedProduct } from "../../constructs/catalog/versions";
import type { ResourceChange } from "../model/change";
import type { Finding, Weight } from "../model/finding";
import type { Json } from "../model/json";
import type { Resource } from "../model/tree";
import type { FindingCheck } from "./finding-check";

/** `data` of findings about support. */
export interface SupportRow {
  readonly kind: "support";
  readonly product: VersionedProduct;
  /** Null: it is created. */
  readonly before: string | null;
  readonly after: string;
  readonly support: Support;
  /** Null: not known. */
  readonly endOfStandardSupport: string | null;
  readonly endOfExtendedSupport: string | null;
  readonly catalogDate: string;
}

/** By type: the product, and the attribute with its version. */
const versioned: Readonly<Record<string, { readonly product: VersionedProduct; readonly attribute: string }>> = {
  aws_eks_cluster: { product: "eks", attribute: "version" },
  google_container_cluster: { product: "gke", attribute: "min_master_version" },
  azurerm_kubernetes_cluster: { product: "aks", attribute: "kubernetes_version" },
};

/** Fewer days of standard support require a review. */
const ENDING_DAYS = 90;

export const support: FindingCheck = ({ changes }, { today }) => changes.flatMap((change) => supportFinding(change, today));

function supportFinding({ type, stack, address, before, after, specPath, action }: ResourceChange, today: string): Finding[] {
  const of = Object.hasOwn(versioned, type) ? versioned[type] : undefined;
  if (of === undefined || after === null || action === "delete") return [];
  const { product, attribute } = of;
  const [old, now] = [versionOf(before, attribute), versionOf(after, attribute)];
  if (now === null || old === now) return [];
  const row = rowOf(product, old, now, today);
  return [
    {
      kind: `support-${row.support}`,
      topic: "support",
      weight: weightOf(row, today),
      message: `${address}: ${product} ${old === null ? now : `${old} → ${now}`}, ${sentence(row, today)}`,
      details: [`support dates from the catalogue of ${catalogDate}`],
      at: { stack, address },
      specPath,
      data: row as unknown as Json,
    },
  ];
}

const versionOf = (resource: Resource | null, attribute: string): string | null => {
  const version = resource?.attributes[attribute];
  return typeof version === "string" && !version.includes("${") ? version : typeof version === "number" ? String(version) : null;
};

function rowOf(product: VersionedProduct, before: string | null, after: string, today: string): SupportRow {
  const { endOfStandardSupport = null, endOfExtendedSupport = null } = findVersion(product, after) ?? {};
  const state = supportOf(product, after, today);
  return { kind: "support", product, before, after, support: state, endOfStandardSupport, endOfExtendedSupport, catalogDate };
}

function weightOf({ support: state, product, after }: SupportRow, today: string): Weight {
  const left = standardDaysLeft(product, after, today);
  return state === "standard" && (left === null || left >= ENDING_DAYS) ? "info" : "review";
}

function sentence(
  { support: state, product, after, endOfStandardSupport: standard, endOfExtendedSupport: extended }: SupportRow,
  today: string,
): string {
  const left = standardDaysLeft(product, after, today);
  const beyond = extended === null ? "" : `, extended support until ${extended}`;
  if (state === "unknown") return "whose end of support is not in the catalogue";
  if (state === "ended") return `whose support ended on ${extended ?? standard}`;
  if (state === "extended") return `whose standard support ended on ${standard}${beyond} at a higher price`;
  return standard === null ? "supported, end of support not published" : `standard support until ${standard} (${left} days)${beyond}`;
}
