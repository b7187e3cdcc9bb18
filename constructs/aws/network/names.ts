/** Names of a network's resources, distinct from those of a cluster or host group whose own network has the same key. */
import type { AwsManagedNetwork } from "../../platform/types/aws/network";

/** What the network's key names, by section of the spec. */
const owners: Readonly<Record<string, string>> = { networks: "network", clusters: "cluster", hypervisors: "hosts" };

/** `shop-prod-main-flow-logs-network`: the whole name of a part. */
export const partName = ({ name, path }: Pick<AwsManagedNetwork, "name" | "path">, part: string): string =>
  `${name}-${part}-${owners[path.split(".")[0] ?? ""] ?? "network"}`;
