/** Regions of each cloud with their zones, and on AWS the partition. */

/**
 * Zones of regions that the source data has no zones for.
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html
 * @see https://docs.cloud.google.com/compute/docs/regions-zones
 */
const listed = {
  "ap-east-2": "a,b,c",
  "ap-south-2": "a,b,c",
  "ap-southeast-5": "a,b,c",
  "ap-southeast-6": "a,b,c",
  "asia-southeast3": "a,b,c",
  "eu-south-2": "a,b,c",
};

/** Regions of Azure alone can have no zones; elsewhere no source lists the zones of the region, or sources disagree. */
const unlisted = ({ cloud, region }) => listed[region] ?? (cloud === "azure" ? "-" : "?");

const suffix = (region, zone) => (zone.startsWith(region) ? zone.slice(region.length).replace(/^-/, "") : zone);
const partition = ({ cloud, geography_or_partition: name }) => (cloud === "aws" ? name : "-");

/** @returns one line a region: `cloud region zoneSuffixes partition`; zones `-`: it has none, `?`: no source lists them */
export const regionTable = (rows) =>
  rows
    .map((row) =>
      [
        row.cloud,
        row.region,
        row.zones
          .split(",")
          .map((zone) => suffix(row.region, zone))
          .join(",") || unlisted(row),
        partition(row),
      ].join(" "),
    )
    .join("\n");
