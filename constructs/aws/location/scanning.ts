/** The scanning settings of an account and region, as ECR's API writes them. */
import type { AwsLocationSettings } from "../../platform/types/aws/registry";

export interface Scanning {
  readonly scanType: "BASIC" | "ENHANCED";
  readonly rules: readonly { readonly scanFrequency: "SCAN_ON_PUSH" | "CONTINUOUS_SCAN"; readonly filters: readonly string[] }[];
}

/** Null if the settings of repositories suffice. One registry that is scanned continuously makes the scanning of its account and region enhanced. */
export function scanningOf({ onPush, continuously }: AwsLocationSettings["scanned"]): Scanning | null {
  const rules = [
    { scanFrequency: "SCAN_ON_PUSH", filters: onPush.map((prefix) => `${prefix}/*`) },
    { scanFrequency: "CONTINUOUS_SCAN", filters: continuously.map((prefix) => `${prefix}/*`) },
  ] as const;
  const used = rules.filter(({ filters }) => filters.length > 0);
  return used.length === 0 ? null : { scanType: continuously.length > 0 ? "ENHANCED" : "BASIC", rules: used };
}
