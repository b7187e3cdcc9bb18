import { describe, expect, it } from "vitest";
import { checkSettings, resolveSettings } from "../../../../../constructs/google/gke/resolving/settings";
import type { GkeCluster } from "../../../../../constructs/platform/types/google/cluster";
import { pool } from "../pool";
import { reported } from "../problems";
import { autopilot, cluster } from "../synth";

describe("settings of GKE", () => {
  it("have safe defaults", () => {
    expect(resolveSettings({})).toEqual({
      channel: "regular",
      dnsEndpoint: false,
      binaryAuthorization: true,
      confidentialNodes: false,
      imageStreaming: true,
    });
  });

  it.each<[string, GkeCluster, string[]]>([
    ["are valid by default", cluster(), []],
    ["are valid in Autopilot", autopilot(), []],
    ["cannot disable metrics in Autopilot", autopilot({ metrics: false }), ["B4953 metrics"]],
    ["cannot disable image streaming in Autopilot", autopilot({ imageStreaming: false }), ["B4953 gke.imageStreaming"]],
    ["cannot enable confidential nodes in Autopilot", autopilot({ confidentialNodes: true }), ["B4953 gke.confidentialNodes"]],
    ["can have the extended channel with pools", cluster({ channel: "extended" }), []],
    ["cannot have the extended channel with Autopilot", autopilot({ channel: "extended" }), ["B4954 gke.channel"]],
    [
      "cannot have the extended channel with Windows",
      cluster({ channel: "extended", pools: [pool({ os: "windows" })] }),
      ["B4954 gke.channel"],
    ],
    [
      "cannot have the extended channel with Config Connector",
      cluster({ channel: "extended", addons: { "config-connector": true } }),
      ["B4954 gke.channel"],
    ],
    [
      "cannot have a role of the control plane",
      cluster({ roles: { controlPlane: "a@b.gserviceaccount.com", nodes: null } }),
      ["B4068 roles.controlPlane"],
    ],
    [
      "cannot have a role of nodes that is not an email address",
      cluster({ roles: { controlPlane: null, nodes: "nodes" } }),
      ["B4068 roles.nodes"],
    ],
    ["can have a service account for nodes", cluster({ roles: { controlPlane: null, nodes: "n@shop-prod.iam.gserviceaccount.com" } }), []],
    [
      "can have a reference to a service account",
      cluster({ roles: { controlPlane: null, nodes: { from: "core", output: "nodes", item: null } } }),
      [],
    ],
  ])("%s", (_, decided, expected) => {
    const { report, lines } = reported();
    checkSettings(decided, report);
    expect(lines()).toEqual(expected);
  });
});
