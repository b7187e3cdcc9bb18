"""Versions of Kubernetes and of add-ons that the emulator offers."""

from datetime import datetime, timezone

from moto.core.responses import ActionResult

from .base import EksBase

DEFAULT_VERSION = "1.33"
MINORS = range(29, 36)

# One version of each add-on fits every cluster; what matters is that it exists.
ADDON_VERSIONS = {
    "vpc-cni": "v1.20.4-eksbuild.2",
    "kube-proxy": "v1.33.5-eksbuild.2",
    "coredns": "v1.12.4-eksbuild.1",
    "eks-pod-identity-agent": "v1.3.10-eksbuild.1",
    "aws-ebs-csi-driver": "v1.53.0-eksbuild.1",
    "aws-efs-csi-driver": "v2.1.15-eksbuild.1",
    "aws-mountpoint-s3-csi-driver": "v2.1.0-eksbuild.1",
    "snapshot-controller": "v8.3.0-eksbuild.1",
    "metrics-server": "v0.8.0-eksbuild.3",
    "amazon-cloudwatch-observability": "v4.6.0-eksbuild.1",
    "adot": "v0.131.0-eksbuild.1",
    "eks-node-monitoring-agent": "v1.4.2-eksbuild.1",
    "cert-manager": "v1.19.1-eksbuild.1",
    "external-dns": "v0.19.0-eksbuild.2",
    "kube-state-metrics": "v2.17.0-eksbuild.1",
    "prometheus-node-exporter": "v1.10.2-eksbuild.1",
    "aws-guardduty-agent": "v1.12.1-eksbuild.2",
    "aws-secrets-store-csi-driver-provider": "v2.1.1-eksbuild.1",
    "aws-network-flow-monitoring-agent": "v1.1.2-eksbuild.1",
}


class Versions(EksBase):
    def describe_addon_versions(self) -> ActionResult:
        wanted = self.param("addonName")
        minors = [self.param("kubernetesVersion")] if self.param("kubernetesVersion") else [f"1.{minor}" for minor in MINORS]
        offers = [_offer(name, minors) for name in ADDON_VERSIONS if wanted in (None, name)]
        return ActionResult({"addons": offers})

    def describe_addon_configuration(self) -> ActionResult:
        name = self.param("addonName")
        return ActionResult({"addonName": name, "addonVersion": self.param("addonVersion"), "configurationSchema": '{"type":"object"}', "podIdentityConfiguration": []})

    def describe_cluster_versions(self) -> ActionResult:
        wanted = self.param("clusterVersions")
        minors = [f"1.{minor}" for minor in reversed(MINORS)]
        return ActionResult({"clusterVersions": [_cluster_version(minor) for minor in minors if not wanted or minor in wanted]})


def _offer(name: str, minors: list[str]) -> dict[str, object]:
    fitting = [{"clusterVersion": minor, "platformVersions": ["*"], "defaultVersion": True} for minor in minors]
    version = {
        "addonVersion": ADDON_VERSIONS[name],
        "architecture": ["amd64", "arm64"],
        "computeTypes": ["ec2", "fargate"],
        "compatibilities": fitting,
        "requiresConfiguration": False,
        "requiresIamPermissions": False,
    }
    return {"addonName": name, "type": "networking", "addonVersions": [version], "publisher": "eks", "owner": "aws"}


def _cluster_version(version: str) -> dict[str, object]:
    minor = int(version.split(".")[1])
    release = datetime(2023, 1, 1, tzinfo=timezone.utc).timestamp() + (minor - 25) * 122 * 86400
    return {
        "clusterVersion": version,
        "clusterType": "eks",
        "defaultPlatformVersion": "eks.1",
        "defaultVersion": version == DEFAULT_VERSION,
        "releaseDate": release,
        "endOfStandardSupportDate": release + 425 * 86400,
        "endOfExtendedSupportDate": release + 790 * 86400,
        "status": "standard-support",
        "versionStatus": "STANDARD_SUPPORT",
        "kubernetesPatchVersion": f"{version}.0",
    }
