"""Operations on clusters themselves, and on their updates."""

from moto.core.responses import ActionResult
from moto.ec2.models import ec2_backends
from moto.moto_api._internal import mock_random

from .base import EksBase, now, unique_id
from .store import ClusterEntry, InUse, InvalidParameter, InvalidRequest, Record, find
from .versions import DEFAULT_VERSION

LOG_TYPES = ["api", "audit", "authenticator", "controllerManager", "scheduler"]

# Which kind of update a changed parameter makes.
UPDATE_KINDS = {
    "logging": "LoggingUpdate",
    "accessConfig": "AccessConfigUpdate",
    "upgradePolicy": "UpgradePolicyUpdate",
    "zonalShiftConfig": "ZonalShiftConfigUpdate",
    "computeConfig": "AutoModeUpdate",
    "kubernetesNetworkConfig": "AutoModeUpdate",
    "storageConfig": "AutoModeUpdate",
    "remoteNetworkConfig": "RemoteNetworkConfigUpdate",
    "deletionProtection": "DeletionProtectionUpdate",
    "controlPlaneScalingConfig": "ControlPlaneScalingConfigUpdate",
}


class Clusters(EksBase):
    def create_cluster(self) -> ActionResult:
        name = self.param("name")
        if name in self.store.clusters:
            raise InUse(f"Cluster already exists with name: {name}")
        cluster = self._defaults(name) | self.given("Cluster")
        cluster["accessConfig"] = {"authenticationMode": "CONFIG_MAP"} | (self.param("accessConfig") or {})
        cluster["accessConfig"].setdefault("bootstrapClusterCreatorAdminPermissions", True)
        cluster["kubernetesNetworkConfig"] = _service_network(self.param("kubernetesNetworkConfig") or {})
        cluster["logging"] = _whole_logging(self.param("logging") or {})
        cluster["resourcesVpcConfig"] = self._vpc_config(name)
        self.store.clusters[name] = ClusterEntry(cluster)
        return ActionResult({"cluster": cluster})

    def _defaults(self, name: str) -> Record:
        host = mock_random.get_random_hex(32).upper()
        return {
            "arn": self.arn("cluster", name),
            "createdAt": now(),
            "version": DEFAULT_VERSION,
            "endpoint": f"https://{host}.gr7.{self.region}.eks.amazonaws.com",
            "identity": {"oidc": {"issuer": f"https://oidc.eks.{self.region}.amazonaws.com/id/{host}"}},
            "status": "ACTIVE",
            "certificateAuthority": {"data": "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCg=="},
            "platformVersion": "eks.1",
            "health": {"issues": []},
            "tags": {},
            "encryptionConfig": [],
            "upgradePolicy": {"supportType": "EXTENDED"},
            "deletionProtection": False,
        }

    def _vpc_config(self, cluster: str) -> Record:
        given = self.param("resourcesVpcConfig") or {}
        backend = ec2_backends[self.current_account][self.region]
        known = [subnet for subnet in backend.describe_subnets() if subnet.id in given.get("subnetIds", [])]
        if len(known) < len(given.get("subnetIds", [])):
            raise InvalidParameter("The subnet IDs of the cluster do not all exist")
        vpc = known[0].vpc_id
        group = backend.create_security_group(f"eks-cluster-sg-{cluster}-{mock_random.get_random_hex(9)}", "EKS created security group", vpc)
        defaults = {"endpointPublicAccess": True, "endpointPrivateAccess": False, "securityGroupIds": [], "publicAccessCidrs": ["0.0.0.0/0"]}
        config = defaults | given | {"vpcId": vpc, "clusterSecurityGroupId": group.id}
        if not config["endpointPublicAccess"]:
            config["publicAccessCidrs"] = []
        return config

    def describe_cluster(self) -> ActionResult:
        return ActionResult({"cluster": self.entry.cluster})

    def list_clusters(self) -> ActionResult:
        return ActionResult({"clusters": list(self.store.clusters)})

    def update_cluster_config(self) -> ActionResult:
        cluster = self.entry.cluster
        changes = {name: self.param(name) for name in UPDATE_KINDS if self.param(name) is not None}
        for name, value in changes.items():
            if name == "logging":
                cluster[name] = _whole_logging(value)
            elif isinstance(value, dict):
                cluster[name] = {**cluster.get(name, {}), **value}
            else:
                cluster[name] = value
        network = self.param("resourcesVpcConfig")
        if network:
            cluster["resourcesVpcConfig"].update(network)
            kind = "VpcConfigUpdate" if "subnetIds" in network or "securityGroupIds" in network else "EndpointAccessUpdate"
            return self.updated(kind, network)
        if not changes:
            raise InvalidParameter("No changes were given for the cluster")
        return self.updated(UPDATE_KINDS[next(iter(changes))], changes)

    def update_cluster_version(self) -> ActionResult:
        cluster = self.entry.cluster
        old, new = _minor(cluster["version"]), _minor(self.param("version"))
        if new != old + 1:
            raise InvalidParameter(f"Unsupported Kubernetes minor version update from {cluster['version']} to {self.param('version')}")
        cluster["version"] = self.param("version")
        return self.updated("VersionUpdate", {"Version": cluster["version"], "PlatformVersion": cluster["platformVersion"]})

    def associate_encryption_config(self) -> ActionResult:
        if self.entry.cluster["encryptionConfig"]:
            raise InvalidRequest("Encryption is already enabled for the cluster")
        self.entry.cluster["encryptionConfig"] = self.param("encryptionConfig")
        return self.updated("AssociateEncryptionConfig", {"EncryptionConfig": self.param("encryptionConfig")})

    def describe_update(self) -> ActionResult:
        return ActionResult({"update": find(self.entry.updates, self.param("updateId"), "update")})

    def list_updates(self) -> ActionResult:
        return ActionResult({"updateIds": list(self.entry.updates)})

    def delete_cluster(self) -> ActionResult:
        entry = self.entry
        if entry.nodegroups:
            raise InUse("Cluster has nodegroups attached")
        if entry.fargate_profiles:
            raise InUse("Cluster has Fargate profiles attached")
        if entry.cluster["deletionProtection"]:
            raise InvalidRequest("Cluster has deletion protection enabled. Disable it before deleting the cluster.")
        backend = ec2_backends[self.current_account][self.region]
        backend.delete_security_group(group_id=entry.cluster["resourcesVpcConfig"]["clusterSecurityGroupId"])
        del self.store.clusters[entry.cluster["name"]]
        return ActionResult({"cluster": {**entry.cluster, "status": "DELETING"}})


def _service_network(given: Record) -> Record:
    network = {"ipFamily": "ipv4", "elasticLoadBalancing": {"enabled": False}} | given
    if network["ipFamily"] == "ipv6":
        network["serviceIpv6Cidr"] = f"fd{unique_id()[:2]}:{unique_id()[:4]}:{unique_id()[:4]}::/108"
    else:
        network.setdefault("serviceIpv4Cidr", "172.20.0.0/16")
    return network


def _whole_logging(given: Record) -> Record:
    """Every log type is either on or off, as the service answers."""
    on = {kind for setup in given.get("clusterLogging", []) if setup.get("enabled") for kind in setup.get("types", [])}
    sides = [(True, [kind for kind in LOG_TYPES if kind in on]), (False, [kind for kind in LOG_TYPES if kind not in on])]
    return {"clusterLogging": [{"types": types, "enabled": enabled} for enabled, types in sides if types]}


def _minor(version: str) -> int:
    return int(version.split(".")[1])
