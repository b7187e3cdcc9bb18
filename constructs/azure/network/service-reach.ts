/** From where a storage account or vault is reached, apart from services of Azure that it trusts. */
import type { PrivateAccessProps } from "./private-access";

export interface ServiceReach {
  /** Public IPv4 ranges: of whoever applies, and of people. Empty: nothing from the internet. */
  readonly ranges: readonly string[];
  /** A private endpoint in this network; null: none. */
  readonly network: Pick<PrivateAccessProps, "vnetId" | "subnetId" | "dns"> | null;
}

/** Azure takes a single address without a length. */
export const ipRules = ({ ranges }: ServiceReach): string[] => ranges.map((range) => range.replace(/\/32$/, ""));
