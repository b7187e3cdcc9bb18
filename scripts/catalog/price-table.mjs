/** Prices of everything except machines. */

/** @returns one line an item, cells separated by tabs: cloud, service, item, region, unit, USD, date */
export const priceTable = (rows) =>
  rows.map((row) => [row.cloud, row.service, row.item, row.region, row.unit, row.price_usd, row.date].join("\t")).join("\n");
