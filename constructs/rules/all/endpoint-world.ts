/** No cluster API may be open to the internet or to large parts of it. */
import type { PlatformRule } from "../rule";

/** Wider ranges than these count as the internet. */
const WIDEST = { ipv4: 8, ipv6: 32 } as const;

const isWide = (range: string): boolean => Number(range.split("/")[1]) < (range.includes(":") ? WIDEST.ipv6 : WIDEST.ipv4);

export const endpointWorld: PlatformRule = {
  name: "cluster-endpoint-world",
  code: "B5001",
  severity: "error",
  text: {
    title: "The API of a cluster is open to the internet",
    explanation:
      "`access.from` contains a range wider than /8 (IPv6: /32). Anyone who reaches the API can try stolen credentials and unpatched vulnerabilities.",
    fix: "list the ranges of your offices, VPN and CI runners, or set endpoint: private",
  },
  check: ({ clusters }) =>
    clusters.flatMap((cluster) =>
      "access" in cluster
        ? cluster.access.from.flatMap((range, index) =>
            isWide(range)
              ? [
                  {
                    path: [...cluster.path.split("."), "access", "from", index],
                    message: "The cluster's API is open to the internet",
                    value: range,
                    fix: "list narrower ranges in access.from",
                  },
                ]
              : [],
          )
        : [],
    ),
};
