import { describe, expect, it } from "vitest";
import { catalogDate } from "../../../constructs/catalog/date";
import { newestAddon } from "../../../constructs/catalog/eks-addons";
import { chooseVersion, supportOf, versionsOf } from "../../../constructs/catalog/versions";

const core = ["vpc-cni", "kube-proxy", "coredns", "eks-pod-identity-agent", "aws-ebs-csi-driver"];

describe("the newest version of an EKS add-on", () => {
  it.each([
    ["vpc-cni", "1.35", "v1.23.0-eksbuild.1"],
    ["kube-proxy", "1.34", "v1.34.6-eksbuild.18"],
    ["coredns", "1.31", "v1.11.4-eksbuild.40"],
    ["metrics-server", "1.35", "v0.9.0-eksbuild.5"],
  ])("%s on %s: %s", (addon, version, newest) => {
    expect(newestAddon(addon, version)).toBe(newest);
  });

  it.each([
    ["metrics-server", "1.36"],
    ["vpc-cni", "1.20"],
    ["snapshot-controller", "1.35"],
    ["toString", "1.35"],
  ])("of %s on %s is not known, and so not guessed", (addon, version) => {
    expect(newestAddon(addon, version)).toBeUndefined();
  });

  it("is known of every core add-on for each version that AWS supports", () => {
    const supported = versionsOf("eks").filter(({ version }) => supportOf("eks", version, catalogDate) !== "ended");
    expect(supported.map(({ version }) => version)).toContain(chooseVersion("eks").version);
    for (const { version } of supported)
      for (const addon of core) expect(newestAddon(addon, version), `${addon} ${version}`).toMatch(/^v\d+\.\d+\.\d+-eksbuild\.\d+$/);
  });

  it("of kube-proxy is of the cluster's own minor", () => {
    for (const { version } of versionsOf("eks")) expect(newestAddon("kube-proxy", version) ?? `v${version}.`).toContain(`v${version}.`);
  });
});
