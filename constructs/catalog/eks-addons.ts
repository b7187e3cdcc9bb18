/** The newest known versions of managed EKS add-ons, by cluster version. */

/**
 * AWS publishes these versions only by its API `DescribeAddonVersions`, so the facts are API responses in public repositories: for 1.31 to
 * 1.35 from around August 2026 (for 1.35 from two repositories that agree), for 1.36 from 2026-08-09. Unrecorded versions are missing.
 * @see https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeAddonVersions.html
 * @see https://github.com/devopscoop/aws-eks-template (1.35)
 */
const newest: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "vpc-cni": {
    "1.31": "v1.23.0-eksbuild.1",
    "1.32": "v1.23.0-eksbuild.1",
    "1.33": "v1.23.0-eksbuild.1",
    "1.34": "v1.23.0-eksbuild.1",
    "1.35": "v1.23.0-eksbuild.1",
    "1.36": "v1.22.4-eksbuild.3",
  },
  "kube-proxy": {
    "1.31": "v1.31.14-eksbuild.25",
    "1.32": "v1.32.13-eksbuild.21",
    "1.33": "v1.33.10-eksbuild.18",
    "1.34": "v1.34.6-eksbuild.18",
    "1.35": "v1.35.3-eksbuild.18",
    "1.36": "v1.36.0-eksbuild.13",
  },
  coredns: {
    "1.31": "v1.11.4-eksbuild.40",
    "1.32": "v1.11.4-eksbuild.40",
    "1.33": "v1.13.2-eksbuild.11",
    "1.34": "v1.13.2-eksbuild.11",
    "1.35": "v1.14.3-eksbuild.3",
    "1.36": "v1.14.3-eksbuild.3",
  },
  "eks-pod-identity-agent": {
    "1.31": "v1.4.0-eksbuild.1",
    "1.32": "v1.4.0-eksbuild.1",
    "1.33": "v1.4.0-eksbuild.1",
    "1.34": "v1.4.0-eksbuild.1",
    "1.35": "v1.4.0-eksbuild.1",
    "1.36": "v1.3.10-eksbuild.3",
  },
  "aws-ebs-csi-driver": {
    "1.31": "v1.63.1-eksbuild.1",
    "1.32": "v1.63.1-eksbuild.1",
    "1.33": "v1.63.1-eksbuild.1",
    "1.34": "v1.63.1-eksbuild.1",
    "1.35": "v1.63.1-eksbuild.1",
    "1.36": "v1.63.1-eksbuild.1",
  },
  "metrics-server": {
    "1.31": "v0.8.1-eksbuild.14",
    "1.32": "v0.8.1-eksbuild.14",
    "1.33": "v0.8.1-eksbuild.14",
    "1.34": "v0.9.0-eksbuild.5",
    "1.35": "v0.9.0-eksbuild.5",
  },
  "eks-node-monitoring-agent": { "1.35": "v1.7.0-eksbuild.1" },
};

/**
 * The newest version of an add-on that fits a cluster, `1.35` for example.
 * @returns undefined if unknown: no version is set then, and EKS chooses its default
 */
export function newestAddon(addon: string, kubernetesVersion: string): string | undefined {
  return Object.hasOwn(newest, addon) ? newest[addon]?.[kubernetesVersion] : undefined;
}
