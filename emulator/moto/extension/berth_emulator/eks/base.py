"""What every group of EKS operations shares: parameters, store, ARNs, finished updates."""

import json
from typing import Any

from moto.core.responses import ActionResult, BaseResponse
from moto.core.utils import utcnow
from moto.moto_api._internal import mock_random

from ..shapes import allowed_values, known_members
from .store import ClusterEntry, EksStore, Record, store_of


# Parameters of a request whose name in an update is another than their own with a capital.
NAMES_IN_UPDATES = {
    "logging": "ClusterLogging",
    "accessConfig": "AuthenticationMode",
    "controlPlaneScalingConfig": "UpdatedTier",
    "subnetIds": "Subnets",
    "securityGroupIds": "SecurityGroups",
    "addOrUpdateLabels": "LabelsToAdd",
    "removeLabels": "LabelsToRemove",
    "addOrUpdateTaints": "TaintsToAdd",
    "removeTaints": "TaintsToRemove",
    "launchTemplate": "LaunchTemplateVersion",
    "scalingConfig": "DesiredSize",
    "updateConfig": "MaxUnavailable",
    "warmPoolConfig": "WarmPoolEnabled",
}


def _update_params(changes: Record) -> list[Record]:
    named = {NAMES_IN_UPDATES.get(name, name[0].upper() + name[1:]): value for name, value in changes.items()}
    return [{"type": name, "value": json.dumps(value)} for name, value in named.items() if name in allowed_values("eks", "UpdateParamType")]


class EksBase(BaseResponse):
    def __init__(self) -> None:
        super().__init__(service_name="eks")
        self.automated_parameter_parsing = True

    @property
    def store(self) -> EksStore:
        return store_of(self.current_account, self.region)

    @property
    def entry(self) -> ClusterEntry:
        """The cluster that the path of this request names."""
        return self.store.entry(self.param("clusterName") or self.param("name"))

    def param(self, name: str) -> Any:
        return self._get_params().get(name)

    def given(self, shape: str) -> Record:
        """The parameters of this request that the structure of the answer has too."""
        return known_members("eks", shape, dict(self._get_params()))

    def arn(self, kind: str, *parts: str) -> str:
        return f"arn:{self.partition}:eks:{self.region}:{self.current_account}:{kind}/{'/'.join(parts)}"

    def updated(self, kind: str, changes: Record) -> ActionResult:
        """An update that is already done, kept so that it can be described."""
        update = {
            "id": str(mock_random.uuid4()),
            "status": "Successful",
            "type": kind,
            "params": _update_params(changes),
            "createdAt": utcnow(),
            "errors": [],
        }
        self.entry.updates[update["id"]] = update
        return ActionResult({"update": update})


def unique_id() -> str:
    return str(mock_random.uuid4())


def now() -> Any:
    return utcnow()
