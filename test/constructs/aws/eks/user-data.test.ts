import { describe, expect, it } from "vitest";
import { userData } from "../../../../constructs/aws/eks/user-data";
import { gpuPool, pool } from "./pool";

const facts = { name: "shop-prod-apps", endpoint: "https://api.example.org", certificateAuthority: "Q0E=", serviceRange: "172.20.0.0/16" };

describe("user data of custom images", () => {
  it("passes the cluster to nodeadm in a part of its MIME type", () => {
    const text = userData(gpuPool({ nodeLabels: { tier: "ml" } }), facts);
    expect(text).toContain("Content-Type: application/node.eks.aws\n\n---\napiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\n");
    expect(text).toContain(
      "  cluster:\n    name: shop-prod-apps\n    apiServerEndpoint: https://api.example.org\n    certificateAuthority: Q0E=\n    cidr: 172.20.0.0/16\n",
    );
    expect(text).toContain(
      "--node-labels=eks.amazonaws.com/nodegroup=gpu-1a2b,eks.amazonaws.com/capacityType=ON_DEMAND,k8s.amazonaws.com/accelerator=nvidia-l4,nvidia.com/gpu.present=true,tier=ml",
    );
    expect(text).toContain("--register-with-taints=nvidia.com/gpu=present:NoSchedule");
  });

  it("labels spot nodes as EKS labels those of its own images", () => {
    expect(userData(pool({ spot: true }), facts)).toContain("eks.amazonaws.com/capacityType=SPOT");
  });

  it("registers no taints if the pool has none", () => {
    expect(userData(pool(), facts)).not.toContain("--register-with-taints");
  });

  it("runs the bootstrap script on Windows", () => {
    const text = userData(pool({ os: "windows" }), facts);
    expect(text).toMatch(/^<powershell>\n& ".*Start-EKSBootstrap\.ps1" -EKSClusterName "shop-prod-apps".*\n<\/powershell>\n$/);
    expect(text).toContain('-ServiceCIDR "172.20.0.0/16"');
  });
});
