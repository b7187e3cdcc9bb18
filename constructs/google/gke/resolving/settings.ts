/** Checks settings that exclude each other: with Autopilot, with the extended release channel, and the cluster's roles. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { isToken } from "../../../language/schema/values";
import type { GkeCluster } from "../../../platform/types/google/cluster";
import type { Report } from "../codes";

type Settings = Pick<GkeCluster, "channel" | "dnsEndpoint" | "binaryAuthorization" | "confidentialNodes" | "imageStreaming">;

export function resolveSettings({ gke }: Pick<ParsedCluster, "gke">): Settings {
  return {
    channel: gke?.channel ?? "regular",
    dnsEndpoint: gke?.dnsEndpoint ?? false,
    binaryAuthorization: gke?.binaryAuthorization ?? true,
    confidentialNodes: gke?.confidentialNodes ?? false,
    imageStreaming: gke?.imageStreaming ?? true,
  };
}

export function checkSettings(cluster: GkeCluster, report: Report): void {
  if (cluster.mode === "automatic") checkAutopilot(cluster, report);
  if (cluster.channel === "extended") checkExtended(cluster, report);
  checkRoles(cluster.roles, report);
}

/** @see https://cloud.google.com/kubernetes-engine/docs/resources/autopilot-standard-feature-comparison */
function checkAutopilot({ metrics, imageStreaming, confidentialNodes }: GkeCluster, report: Report): void {
  const refuse = (path: readonly string[], message: string, value: boolean) => report("B4953", path, { message, value });
  if (!metrics) refuse(["metrics"], "metrics cannot be false, because Autopilot always collects metrics", metrics);
  if (!imageStreaming)
    refuse(["gke", "imageStreaming"], "gke.imageStreaming cannot be false, because Autopilot always streams images", imageStreaming);
  if (confidentialNodes)
    refuse(["gke", "confidentialNodes"], "gke.confidentialNodes cannot be true, because Autopilot chooses the machines", confidentialNodes);
}

/** @see https://cloud.google.com/kubernetes-engine/docs/concepts/release-channels#extended-limitations */
function checkExtended({ mode, pools, addons }: GkeCluster, report: Report): void {
  const refuse = (what: string) =>
    report("B4954", ["gke", "channel"], { message: `The extended release channel does not support ${what}`, value: "extended" });
  if (mode === "automatic") refuse("mode: automatic");
  const windows = pools.find(({ os }) => os === "windows");
  if (windows !== undefined) refuse(`Windows nodes, which pool ${windows.key} has`);
  if (addons["config-connector"] === true) refuse("add-on config-connector");
}

function checkRoles({ controlPlane, nodes }: GkeCluster["roles"], report: Report): void {
  if (controlPlane !== null)
    report("B4068", ["roles", "controlPlane"], { message: "GKE has no role for the control plane", value: controlPlane });
  if (typeof nodes === "string" && !isToken(nodes) && !/^[^@\s]+@[^@\s]+\.gserviceaccount\.com$/.test(nodes))
    report("B4068", ["roles", "nodes"], { message: "roles.nodes is not the email address of a service account", value: nodes });
}
