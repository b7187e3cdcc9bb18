/** Regions of each cloud with their zones, and on AWS the partition. */

const suffix = (region, zone) => (zone.startsWith(region) ? zone.slice(region.length).replace(/^-/, "") : zone);
const partition = ({ cloud, geography_or_partition: name }) => (cloud === "aws" ? name : "-");

/** @returns one line a region: `cloud region zoneSuffixes partition` */
export const regionTable = (rows) =>
  rows
    .map((row) =>
      [
        row.cloud,
        row.region,
        row.zones
          .split(",")
          .map((zone) => suffix(row.region, zone))
          .join(",") || "-",
        partition(row),
      ].join(" "),
    )
    .join("\n");
