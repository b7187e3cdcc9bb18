/** Core rules that synthesized examples may fail, each with the reason. One that waives nothing fails the check. */
import type { Failed } from "./checkov";

export interface Waiver {
  readonly rule: string;
  /** Address of the resource; `*` stands for any run of characters. */
  readonly resource: string;
  /** Name of the stack, likewise. @default "*" */
  readonly stack?: string;
  /** Why failing is right here, and what stands in its place. */
  readonly reason: string;
}

export const waivers: readonly Waiver[] = [
  {
    rule: "CKV_AWS_39",
    resource: "aws_eks_cluster.cluster",
    stack: "aws-auto/cluster-apps",
    reason: "The example shows a public endpoint, held to one range; its spec waives Berth's own rule with the reason.",
  },
  ...["CKV_GCP_12", "CKV_GCP_61", "CKV_GCP_69"].map((rule) => ({
    rule,
    resource: "google_container_cluster.cluster",
    stack: "google/cluster-jobs",
    reason:
      "Autopilot has network policy, intranode visibility and the metadata server always, and the provider refuses to be told so beside enable_autopilot.",
  })),
];

const matches = (pattern: string, text: string): boolean => {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
};

const covers = (waiver: Waiver, failed: Failed): boolean =>
  waiver.rule === failed.rule && matches(waiver.resource, failed.address) && matches(waiver.stack ?? "*", failed.stack);

/** What no waiver covers, and the waivers that cover nothing. */
export function judge(failed: readonly Failed[], table: readonly Waiver[] = waivers): { open: Failed[]; unused: Waiver[] } {
  return {
    open: failed.filter((each) => !table.some((waiver) => covers(waiver, each))),
    unused: table.filter((waiver) => !failed.some((each) => covers(waiver, each))),
  };
}
