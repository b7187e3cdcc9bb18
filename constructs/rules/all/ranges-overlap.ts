/** Networks of different locations should not overlap, so that they can be connected. */
import { endOf, formatRange, parseRange, type Range } from "../../platform/network/ipv4";
import type { Platform } from "../../platform/types/platform";
import type { PlatformRule } from "../rule";

interface Claim {
  readonly range: Range;
  readonly path: string;
  readonly location: string;
}

const claims = ({ networks, clusters, hostGroups }: Platform): Claim[] => {
  const declared = networks.flatMap((network) => (network.kind === "managed" ? [network] : []));
  const implicit = [...clusters, ...hostGroups].flatMap(({ network }) => (network.kind === "own" ? [network.network] : []));
  return [...declared, ...implicit].flatMap(({ ranges, path, location }) =>
    ranges.map((range) => ({ range: parseRange(range), path, location })),
  );
};

export const rangesOverlap: PlatformRule = {
  name: "ranges-overlap",
  code: "B5005",
  severity: "error",
  text: {
    title: "Address ranges of networks in different locations overlap",
    explanation: "Such networks cannot be connected by peering, a transit gateway or a VPN without address translation.",
    fix: "remove cidr so that free ranges are chosen, or set ranges that do not overlap",
  },
  check: (platform) => {
    const sorted = claims(platform).sort((a, b) => a.range.start - b.range.start || a.range.size - b.range.size);
    let widest: Claim | undefined;
    return sorted.flatMap((claim) => {
      const before = widest;
      if (before === undefined || endOf(claim.range) > endOf(before.range)) widest = claim;
      if (before === undefined || claim.range.start >= endOf(before.range) || claim.location === before.location) return [];
      return [
        {
          path: claim.path.split("."),
          message: `Range ${formatRange(claim.range)} overlaps ${formatRange(before.range)} of ${before.path}`,
          fix: "set another range, or waive this",
        },
      ];
    });
  },
};
