"""AWS Backup: selections of a plan, which moto lacks, and tags, which it finds only where a path ends with a slash."""

import json
from typing import Any
from urllib.parse import unquote

from moto.backup.exceptions import ResourceNotFoundException
from moto.backup.responses import BackupResponse
from moto.core.responses import ActionResult, EmptyResult
from moto.core.utils import unix_time
from moto.moto_api._internal import mock_random

from .registering import add_operations

Record = dict[str, Any]

# Members that a list returns for each selection in addition to the selection's own.
LISTED = ("SelectionId", "BackupPlanId", "CreationDate", "CreatorRequestId")


class Additions(BackupResponse):
    def _place(self) -> tuple[str, str]:
        """Ids of the plan and of the selection, which may be empty, out of the path."""
        # Some clients end the path with a slash, and some do not.
        plan, _, selection = self.path.split("/plans/")[-1].partition("/selections")
        return plan, selection.strip("/")

    def _selections(self) -> dict[str, Record]:
        plan, _ = self._place()
        self.backup_backend.get_backup_plan(backup_plan_id=plan, version_id=None)
        return vars(self.backup_backend).setdefault("emulated_selections", {}).setdefault(plan, {})

    def _selection(self) -> Record:
        _, selection = self._place()
        if selection not in self._selections():
            raise ResourceNotFoundException(f"Cannot find Backup selection with Id {selection}")
        return self._selections()[selection]

    def _tagged(self) -> str:
        """The ARN out of the path, with or without a slash at its end."""
        return unquote(self.path.rstrip("/").split("/")[-1])

    def list_tags(self) -> ActionResult:
        return ActionResult({"Tags": self.backup_backend.list_tags(resource_arn=self._tagged())})

    def tag_resource(self) -> EmptyResult:
        self.backup_backend.tag_resource(resource_arn=self._tagged(), tags=json.loads(self.body)["Tags"])
        return EmptyResult()

    def untag_resource(self) -> EmptyResult:
        self.backup_backend.untag_resource(resource_arn=self._tagged(), tag_key_list=json.loads(self.body)["TagKeyList"])
        return EmptyResult()

    def create_backup_selection(self) -> ActionResult:
        given, (plan, _) = json.loads(self.body), self._place()
        made = {"SelectionId": str(mock_random.uuid4()), "BackupPlanId": plan, "CreationDate": unix_time()}
        kept = {"BackupSelection": given["BackupSelection"], "CreatorRequestId": given.get("CreatorRequestId")}
        self._selections()[made["SelectionId"]] = {**kept, **made}
        return ActionResult(made)

    def get_backup_selection(self) -> ActionResult:
        return ActionResult(self._selection())

    def list_backup_selections(self) -> ActionResult:
        listed = [
            {name: one[name] for name in LISTED} | {name: one["BackupSelection"].get(name) for name in ("SelectionName", "IamRoleArn")}
            for one in self._selections().values()
        ]
        return ActionResult({"BackupSelectionsList": listed})

    def delete_backup_selection(self) -> EmptyResult:
        del self._selections()[self._selection()["SelectionId"]]
        return EmptyResult()


def install() -> None:
    add_operations(BackupResponse, Additions)
