/** What AWS fixes for every unit with machines: their network, and the path of roles. */
import { type FixedChoice, fixedNetwork } from "../platform/lock/fixed";
import type { AwsLocation } from "../platform/types/aws/location";
import type { NetworkUse } from "../platform/types/network";

/** Roles and instance profiles are replaced if their path changes, and the new ones would be created first, under the same names. */
export const fixedOfUnit = (network: NetworkUse<"aws">, location: Pick<AwsLocation, "key" | "rolePath">): FixedChoice[] => [
  fixedNetwork(network, network.network.kind === "existing" ? network.network.vpc : null),
  { name: "rolePath", value: location.rolePath, below: [] },
];
