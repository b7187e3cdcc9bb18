"""Operations on access entries and the access policies that are associated with them."""

from moto.core.responses import ActionResult

from ..shapes import known_members
from .base import EksBase, now, unique_id
from .store import InUse, InvalidParameter, InvalidRequest, NotFound, Record, find

POLICIES = (
    "AmazonEKSAdminPolicy",
    "AmazonEKSAdminViewPolicy",
    "AmazonEKSAutoNodePolicy",
    "AmazonEKSBlockStorageClusterPolicy",
    "AmazonEKSBlockStoragePolicy",
    "AmazonEKSClusterAdminPolicy",
    "AmazonEKSComputeClusterPolicy",
    "AmazonEKSComputePolicy",
    "AmazonEKSEditPolicy",
    "AmazonEKSHybridPolicy",
    "AmazonEKSLoadBalancingClusterPolicy",
    "AmazonEKSLoadBalancingPolicy",
    "AmazonEKSNetworkingClusterPolicy",
    "AmazonEKSNetworkingPolicy",
    "AmazonEKSViewPolicy",
)

# Groups that the service itself gives to entries of nodes.
NODE_GROUPS = {
    "EC2_LINUX": ["system:nodes"],
    "EC2_WINDOWS": ["system:nodes", "eks:kube-proxy-windows"],
    "FARGATE_LINUX": ["system:nodes", "system:node-proxier"],
    "HYBRID_LINUX": ["system:nodes"],
    "EC2": ["system:nodes"],
}


class Access(EksBase):
    def create_access_entry(self) -> ActionResult:
        entry, principal = self.entry, self.param("principalArn")
        if entry.cluster["accessConfig"]["authenticationMode"] == "CONFIG_MAP":
            raise InvalidRequest("The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this operation.")
        if principal in entry.access_entries:
            raise InUse("The specified access entry resource is already in use on this cluster.")
        kind = self.param("type") or "STANDARD"
        role, name = principal.split(":")[5].split("/", 1)
        record = {
            "type": kind,
            "kubernetesGroups": list(NODE_GROUPS.get(kind, [])),
            "username": "system:node:{{EC2PrivateDNSName}}" if kind != "STANDARD" else f"arn:{self.partition}:sts::{self.current_account}:assumed-role/{name}/{{{{SessionName}}}}" if role == "role" else principal,
            "accessEntryArn": self.arn("access-entry", entry.cluster["name"], role, self.current_account, name, unique_id()),
            "createdAt": now(),
            "modifiedAt": now(),
            "tags": {},
        } | self.given("AccessEntry")
        entry.access_entries[principal] = record
        entry.access_policies[principal] = {}
        return ActionResult({"accessEntry": record})

    def _access_entry(self) -> Record:
        if self.param("principalArn") not in self.entry.access_entries:
            raise NotFound("The specified principalArn could not be found. You can view your available access entries with 'list-access-entries'.")
        return self.entry.access_entries[self.param("principalArn")]

    def describe_access_entry(self) -> ActionResult:
        return ActionResult({"accessEntry": self._access_entry()})

    def list_access_entries(self) -> ActionResult:
        wanted = self.param("associatedPolicyArn")
        policies = self.entry.access_policies
        return ActionResult({"accessEntries": [arn for arn in self.entry.access_entries if wanted is None or wanted in policies[arn]]})

    def update_access_entry(self) -> ActionResult:
        record = self._access_entry()
        for name in ("kubernetesGroups", "username"):
            if self.param(name) is not None:
                record[name] = self.param(name)
        record["modifiedAt"] = now()
        return ActionResult({"accessEntry": record})

    def delete_access_entry(self) -> ActionResult:
        principal = self._access_entry()["principalArn"]
        del self.entry.access_entries[principal], self.entry.access_policies[principal]
        return ActionResult({})

    def associate_access_policy(self) -> ActionResult:
        record, policy = self._access_entry(), self.param("policyArn")
        if policy.rsplit("/", 1)[-1] not in POLICIES:
            raise InvalidParameter("The policyArn parameter format is not valid")
        if record["type"] != "STANDARD" and record["type"] != "EC2":
            raise InvalidRequest(f"Access policies cannot be associated with an entry of type {record['type']}")
        associated = self.entry.access_policies[record["principalArn"]]
        old = associated.get(policy, {"associatedAt": now()})
        associated[policy] = old | known_members("eks", "AssociatedAccessPolicy", dict(self._get_params())) | {"modifiedAt": now()}
        names = {"clusterName": self.param("clusterName"), "principalArn": record["principalArn"]}
        return ActionResult({**names, "associatedAccessPolicy": associated[policy]})

    def disassociate_access_policy(self) -> ActionResult:
        associated = self.entry.access_policies[self._access_entry()["principalArn"]]
        find(associated, self.param("policyArn"), "associated policy")
        del associated[self.param("policyArn")]
        return ActionResult({})

    def list_associated_access_policies(self) -> ActionResult:
        principal = self._access_entry()["principalArn"]
        policies = list(self.entry.access_policies[principal].values())
        return ActionResult({"clusterName": self.param("clusterName"), "principalArn": principal, "associatedAccessPolicies": policies})

    def list_access_policies(self) -> ActionResult:
        return ActionResult({"accessPolicies": [{"name": name, "arn": f"arn:{self.partition}:eks::aws:cluster-access-policy/{name}"} for name in POLICIES]})
