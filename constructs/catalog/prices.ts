/** Reference prices of control planes, gateways, disks and storage. */
import type { Cloud } from "./cloud";
import { prices as text } from "./data/prices.generated";

export interface Price {
  readonly usd: number;
  /** What the price is for: `hour`, `GB-month`, `vCPU-hour`. */
  readonly unit: string;
  /** The region whose price it is. */
  readonly region: string;
  /** The day on which the source last changed; the price was true then. */
  readonly date: string;
}

let prices: ReadonlyMap<string, Price> | undefined;

const keyOf = (cloud: string, service: string, item: string): string => [cloud, service, item].join("\t");

/** The price of an item by the names of its source, for example `aws`, `nat-gateway`, `gateway`; undefined if no source has it. */
export function priceOf(cloud: Cloud, service: string, item: string): Price | undefined {
  prices ??= readPrices();
  return prices.get(keyOf(cloud, service, item));
}

function readPrices(): Map<string, Price> {
  return new Map(
    text.split("\n").map((line) => {
      const [cloud = "", service = "", item = "", region = "", unit = "", usd, date = ""] = line.split("\t");
      return [keyOf(cloud, service, item), { usd: Number(usd), unit, region, date }];
    }),
  );
}
