/** Cost of machines and their disks. */
import { findMachine } from "../../constructs/catalog/machines";
import { priceOf } from "../../constructs/catalog/prices";
import { count, money } from "./figures";
import { type CostItem, HOURS } from "./item";
import type { Nodes } from "./nodes";
import { type Range, times } from "./range";

export function nodeCosts(nodes: Nodes): CostItem[] {
  const licence = item(nodes, "Windows licence", null, "the machine prices in the catalogue are for Linux");
  return [machineCost(nodes), diskCost(nodes), ...(nodes.windows ? [licence] : [])];
}

/** If the cloud chooses the machine type: from the cheapest to the most expensive. */
function machineCost(nodes: Nodes): CostItem {
  const { types, count: number, spot, cloud } = nodes;
  const what = `${number === null ? "some" : count(number)} × ${types.length === 0 ? "a machine type known only after apply" : types.join(" or ")}${spot ? " (spot)" : ""}`;
  const prices = types.map((type) => findMachine(cloud, type)?.usdPerHour ?? null);
  const unknown = types.filter((_, index) => prices[index] === null);
  if (types.length === 0) return item(nodes, what, null, "the Terraform JSON does not say its machine type");
  if (unknown.length > 0) return item(nodes, what, null, `the catalogue has no price for ${unknown.join(", ")}`);
  if (number === null) return item(nodes, what, null, "the Terraform JSON does not say how many there are");
  const known = prices as number[];
  const monthly: Range = { min: number.min * Math.min(...known) * HOURS, max: number.max * Math.max(...known) * HOURS };
  if (spot) return item(nodes, what, null, `spot prices change hourly; the on-demand price is ${money(monthly)} per month`);
  return item(nodes, what, monthly, null);
}

/** Disk names in the catalogue, by cloud and the vendor's type. */
const diskItems: Readonly<Record<string, readonly [service: string, item: string]>> = {
  "aws gp2": ["ebs", "gp2 storage"],
  "aws gp3": ["ebs", "gp3 storage"],
  "aws io2": ["ebs", "io2 storage"],
  "aws st1": ["ebs", "st1 storage"],
  "aws sc1": ["ebs", "sc1 storage"],
  "google pd-balanced": ["compute-disk", "pd-balanced"],
  "google pd-ssd": ["compute-disk", "pd-ssd"],
  "google pd-standard": ["compute-disk", "pd-standard"],
};

/** Azure bills the size that a disk is rounded up to: name in the catalogue, and the sizes in GiB above which and up to which it is billed. */
const azureDisks: readonly { readonly type: string; readonly item: string; readonly above: number; readonly upTo: number }[] = [
  { type: "Premium_LRS", item: "Premium SSD P4 (32 GiB) LRS", above: 16, upTo: 32 },
  { type: "Premium_LRS", item: "Premium SSD P10 (128 GiB) LRS", above: 64, upTo: 128 },
  { type: "Standard_LRS", item: "Standard HDD S4 (32 GiB) LRS", above: 0, upTo: 32 },
  { type: "Standard_LRS", item: "Standard HDD S10 (128 GiB) LRS", above: 64, upTo: 128 },
  { type: "StandardSSD_LRS", item: "Standard SSD E30 (1024 GiB) LRS", above: 512, upTo: 1024 },
];

function diskCost(nodes: Nodes): CostItem {
  const { cloud, disk, count: number } = nodes;
  if (disk === null) return item(nodes, "machine disks", null, "the Terraform JSON does not say their type and size");
  const what = `${number === null ? "some" : count(number)} × ${disk.GiB} GiB ${disk.type}`;
  if (number === null) return item(nodes, what, null, "the Terraform JSON does not say how many there are");
  const [service, name] = diskItems[`${cloud} ${disk.type}`] ?? [];
  const perGiB = service === undefined || name === undefined ? undefined : priceOf(cloud, service, name);
  if (perGiB !== undefined) return item(nodes, what, times(number, perGiB.usd * disk.GiB), null);
  const tier =
    cloud === "azure" ? azureDisks.find(({ type, above, upTo }) => type === disk.type && disk.GiB > above && disk.GiB <= upTo) : undefined;
  const whole = tier === undefined ? undefined : priceOf(cloud, "managed-disk", tier.item);
  return whole === undefined
    ? item(nodes, what, null, "the catalogue has no price for this disk")
    : item(nodes, what, times(number, whole.usd), null);
}

const item = ({ address, specPath }: Nodes, what: string, monthly: Range | null, unpriced: string | null): CostItem => ({
  address,
  specPath,
  what,
  monthly,
  unpriced,
});
