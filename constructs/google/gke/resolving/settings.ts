/** Settings that do not go with each other: what Autopilot decides itself, what the channel of extended support leaves out, whose roles there are. */

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
  if (!metrics) refuse(["metrics"], "is false, and Autopilot gathers metrics always", metrics);
  if (!imageStreaming) refuse(["gke", "imageStreaming"], "is false, and Autopilot streams images always", imageStreaming);
  if (confidentialNodes) refuse(["gke", "confidentialNodes"], "is true, and Autopilot chooses the machines itself", confidentialNodes);
}

/** @see https://cloud.google.com/kubernetes-engine/docs/concepts/release-channels#extended-limitations */
function checkExtended({ mode, pools, addons }: GkeCluster, report: Report): void {
  const refuse = (what: string) =>
    report("B4954", ["gke", "channel"], { message: `is extended, which does not take ${what}`, value: "extended" });
  if (mode === "automatic") refuse("mode: automatic");
  const windows = pools.find(({ os }) => os === "windows");
  if (windows !== undefined) refuse(`Windows nodes, as pool ${windows.key} has them`);
  if (addons["config-connector"] === true) refuse("config-connector");
}

function checkRoles({ controlPlane, nodes }: GkeCluster["roles"], report: Report): void {
  if (controlPlane !== null) report("B4068", ["roles", "controlPlane"], { message: "is not a setting of GKE", value: controlPlane });
  if (typeof nodes === "string" && !isToken(nodes) && !/^[^@\s]+@[^@\s]+\.gserviceaccount\.com$/.test(nodes))
    report("B4068", ["roles", "nodes"], { message: "is not the address of a service account", value: nodes });
}
