/** Names of what belongs to a network, apart from those of the cluster or hosts that make one under their own key. */
import type { AwsManagedNetwork } from "../../platform/types/aws/network";

/** Whose key the network stands under, by section of the spec. */
const owners: Readonly<Record<string, string>> = { networks: "network", clusters: "cluster", hypervisors: "hosts" };

/** `shop-prod-main-flow-logs-network`: the whole name of a part. */
export const partName = ({ name, path }: Pick<AwsManagedNetwork, "name" | "path">, part: string): string =>
  `${name}-${part}-${owners[path.split(".")[0] ?? ""] ?? "network"}`;
