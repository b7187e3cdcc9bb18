import { describe, expect, it } from "vitest";
import { networkProfile } from "../../../../constructs/azure/aks/network-profile";
import { managedNetwork, networkUses } from "../../../support/azure-inputs";
import { cluster } from "./synth";

describe("the network of a cluster's pods", () => {
  it("is an overlay with Cilium, unless there are Windows nodes", () => {
    expect(networkProfile(cluster())).toMatchObject({
      networkPlugin: "azure",
      networkPluginMode: "overlay",
      networkDataPlane: "cilium",
      networkPolicy: "cilium",
      podCidr: "10.244.0.0/16",
      serviceCidr: "172.20.0.0/16",
      dnsServiceIp: "172.20.0.10",
      ipVersions: ["IPv4"],
    });
    expect(networkProfile(cluster({ dataplane: "azure" }))).toMatchObject({ networkDataPlane: "azure", networkPolicy: "calico" });
  });

  it.each([
    ["nat-per-zone", "userAssignedNATGateway"],
    ["nat", "userAssignedNATGateway"],
    ["routed", "userDefinedRouting"],
    ["none", "none"],
  ] as const)("leaves by egress %s of its network as %s", (egress, expected) => {
    expect(networkProfile(cluster({ network: networkUses.stack(managedNetwork({ egress })) })).outboundType).toBe(expected);
  });

  it("has IPv4 and IPv6 addresses if its network has", () => {
    const profile = networkProfile(cluster({ ipv6: true }));
    expect(profile).toMatchObject({
      ipVersions: ["IPv4", "IPv6"],
      podCidrs: ["10.244.0.0/16", expect.stringMatching(/^fd.*\/64$/)],
      serviceCidrs: ["172.20.0.0/16", expect.stringMatching(/^fd.*\/108$/)],
    });
    for (const name of ["podCidr", "serviceCidr"]) expect(profile).not.toHaveProperty(name);
  });
});
