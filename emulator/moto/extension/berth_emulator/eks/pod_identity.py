"""Operations on pod identity associations: which role a service account of a cluster has."""

from moto.core.responses import ActionResult
from moto.moto_api._internal import mock_random

from ..shapes import known_members
from .base import EksBase, now
from .store import InUse, Record, find


class PodIdentity(EksBase):
    def associate(self, values: Record) -> Record:
        """Makes an association in the cluster that this request names."""
        entry = self.entry
        for other in entry.pod_identities.values():
            if (other["namespace"], other["serviceAccount"]) == (values["namespace"], values["serviceAccount"]):
                raise InUse(f"Association already exists: {other['associationId']}")
        identifier = f"a-{mock_random.get_random_string(17, lower_case=True)}"
        association = {
            "clusterName": entry.cluster["name"],
            "associationId": identifier,
            "associationArn": self.arn("podidentityassociation", entry.cluster["name"], identifier),
            "createdAt": now(),
            "modifiedAt": now(),
            "tags": {},
            "disableSessionTags": False,
        } | known_members("eks", "PodIdentityAssociation", values)
        if association.get("targetRoleArn"):
            association["externalId"] = f"{self.region}/{self.current_account}/{entry.cluster['name']}/{association['namespace']}/{association['serviceAccount']}"
        entry.pod_identities[identifier] = association
        return association

    def create_pod_identity_association(self) -> ActionResult:
        return ActionResult({"association": self.associate(dict(self._get_params()))})

    def describe_pod_identity_association(self) -> ActionResult:
        return ActionResult({"association": self._association()})

    def _association(self) -> Record:
        return find(self.entry.pod_identities, self.param("associationId"), "association")

    def list_pod_identity_associations(self) -> ActionResult:
        wanted = {name: self.param(name) for name in ("namespace", "serviceAccount") if self.param(name)}
        found = [one for one in self.entry.pod_identities.values() if all(one[name] == value for name, value in wanted.items())]
        return ActionResult({"associations": [known_members("eks", "PodIdentityAssociationSummary", one) for one in found]})

    def update_pod_identity_association(self) -> ActionResult:
        association = self._association()
        for name in ("roleArn", "disableSessionTags", "targetRoleArn", "policy"):
            if self.param(name) is not None:
                association[name] = self.param(name)
        association["modifiedAt"] = now()
        return ActionResult({"association": association})

    def delete_pod_identity_association(self) -> ActionResult:
        association = self._association()
        del self.entry.pod_identities[association["associationId"]]
        return ActionResult({"association": association})
