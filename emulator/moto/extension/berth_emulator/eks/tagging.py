"""Tags of everything in EKS that has an ARN."""

from moto.core.responses import ActionResult

from .base import EksBase
from .store import NotFound, Record

ARN_MEMBERS = ("arn", "nodegroupArn", "fargateProfileArn", "addonArn", "accessEntryArn", "associationArn", "identityProviderConfigArn")


class Tagging(EksBase):
    def _tagged(self) -> Record:
        arn = self.param("resourceArn")
        for entry in self.store.clusters.values():
            for record in entry.records():
                if any(record.get(member) == arn for member in ARN_MEMBERS):
                    return record
        raise NotFound(f"No resource found for ARN: {arn}")

    def list_tags_for_resource(self) -> ActionResult:
        return ActionResult({"tags": self._tagged()["tags"]})

    def tag_resource(self) -> ActionResult:
        record = self._tagged()
        record["tags"] = {**record["tags"], **self.param("tags")}
        return ActionResult({})

    def untag_resource(self) -> ActionResult:
        record = self._tagged()
        record["tags"] = {key: value for key, value in record["tags"].items() if key not in self.param("tagKeys")}
        return ActionResult({})
