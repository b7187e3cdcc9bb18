/** Versions of what Berth deploys and when their support ends. */

const products = ["nomad", "docker-engine", "mesos", "marathon", "rke2"];
const line = (...cells) => cells.map((cell) => cell || "-").join(" ");

/**
 * @returns one line a version: `product version released endOfStandardSupport endOfExtendedSupport latestPatch supported`;
 * `supported` is `yes` where the source says that support goes on and has no end yet
 */
export function versionTable(kubernetes, others) {
  return [
    ...kubernetes.map((row) =>
      line(row.provider, row.version, row.release_date, row.end_of_standard_support, row.end_of_extended_support, row.latest, ""),
    ),
    ...others
      .filter((row) => products.includes(row.product))
      .map((row) => line(row.product, row.version, row.release, row.eol, "", row.latest, row.support_flag === "supported" && "yes")),
  ].join("\n");
}
