import { describe, expect, it } from "vitest";
import { checkSettings, resolveSettings } from "../../../../../constructs/google/gke/resolving/settings";
import type { GkeCluster } from "../../../../../constructs/platform/types/google/cluster";
import { pool } from "../pool";
import { reported } from "../problems";
import { autopilot, cluster } from "../synth";

describe("settings of GKE", () => {
  it("are the safer ones where none is written", () => {
    expect(resolveSettings({})).toEqual({
      channel: "regular",
      dnsEndpoint: false,
      binaryAuthorization: true,
      confidentialNodes: false,
      imageStreaming: true,
    });
  });

  it.each<[string, GkeCluster, string[]]>([
    ["go together by default", cluster(), []],
    ["go together in Autopilot", autopilot(), []],
    ["keep metrics in Autopilot", autopilot({ metrics: false }), ["B4953 metrics"]],
    ["keep image streaming in Autopilot", autopilot({ imageStreaming: false }), ["B4953 gke.imageStreaming"]],
    ["leave machines to Autopilot", autopilot({ confidentialNodes: true }), ["B4953 gke.confidentialNodes"]],
    ["take extended support for pools", cluster({ channel: "extended" }), []],
    ["take no extended support for Autopilot", autopilot({ channel: "extended" }), ["B4954 gke.channel"]],
    ["take no extended support for Windows", cluster({ channel: "extended", pools: [pool({ os: "windows" })] }), ["B4954 gke.channel"]],
    [
      "take no extended support for Config Connector",
      cluster({ channel: "extended", addons: { "config-connector": true } }),
      ["B4954 gke.channel"],
    ],
    [
      "have no role of the control plane",
      cluster({ roles: { controlPlane: "a@b.gserviceaccount.com", nodes: null } }),
      ["B4068 roles.controlPlane"],
    ],
    ["name nodes' role by its address", cluster({ roles: { controlPlane: null, nodes: "nodes" } }), ["B4068 roles.nodes"]],
    ["take a service account", cluster({ roles: { controlPlane: null, nodes: "n@shop-prod.iam.gserviceaccount.com" } }), []],
    ["take a reference to one", cluster({ roles: { controlPlane: null, nodes: { from: "core", output: "nodes", item: null } } }), []],
  ])("%s", (_, decided, expected) => {
    const { report, lines } = reported();
    checkSettings(decided, report);
    expect(lines()).toEqual(expected);
  });
});
