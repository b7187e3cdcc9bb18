/** The cost of all resources of a stack. */
import { priceOf } from "../../constructs/catalog/prices";
import type { JsonMap } from "../model/json";
import type { Resource } from "../model/tree";
import { type Charge, charges, type Unpriced } from "./charges";
import { isFree } from "./free";
import { type CostItem, DAYS, HOURS } from "./item";
import { nodeCosts } from "./node-costs";
import { nodesOf } from "./nodes";
import { cloudOf, copiesOf, type PricingContext, settingsOf } from "./pricing-context";
import { exactly } from "./range";

export function costsIn(context: PricingContext): CostItem[] {
  return [...context.stack.resources.values()].filter(({ mode }) => mode === "managed").flatMap((resource) => costsOf(resource, context));
}

function costsOf(resource: Resource, context: PricingContext): CostItem[] {
  const { type, address, specPath } = resource;
  const nodes = nodesOf(resource, context);
  const read = Object.hasOwn(charges, type) ? charges[type] : undefined;
  if (nodes === null && read === undefined)
    return isFree(type)
      ? []
      : [{ address, specPath, what: type, monthly: null, unpriced: "the catalogue does not know whether it costs anything" }];
  const settings = settingsOf(resource, context);
  const charged = (read?.(settings, context) ?? []).map((charge) => itemOf(charge, resource, settings));
  return [...charged, ...(nodes === null ? [] : nodeCosts(nodes))];
}

/** Price units converted to months. */
const perMonth: Readonly<Record<string, number>> = { hour: HOURS, day: DAYS };

function itemOf(charge: Charge | Unpriced, { type, address, specPath }: Resource, settings: JsonMap): CostItem {
  const unpriced = (what: string, why: string): CostItem => ({ address, specPath, what, monthly: null, unpriced: why });
  if ("unpriced" in charge) return unpriced(charge.what, charge.unpriced);
  const { service, item, quantity = 1 } = charge;
  const cloud = cloudOf(type);
  const price = cloud === undefined ? undefined : priceOf(cloud, service, item);
  const copies = copiesOf(settings);
  const what = quantity === 1 ? `${service}: ${item}` : `${quantity} × ${service}: ${item}`;
  if (price === undefined) return unpriced(what, "the catalogue has no price for it");
  if (copies === null) return unpriced(what, "the Terraform JSON does not say how many there are");
  return { address, specPath, what, monthly: exactly(price.usd * (perMonth[price.unit] ?? 1) * quantity * copies), unpriced: null };
}
