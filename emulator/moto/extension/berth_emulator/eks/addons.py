"""Operations on add-ons of a cluster."""

from moto.core.responses import ActionResult

from .base import now, unique_id
from .pod_identity import PodIdentity
from .store import InUse, InvalidParameter, Record, find
from .versions import ADDON_VERSIONS

UNKNOWN_VERSION = "v1.0.0-eksbuild.1"


class Addons(PodIdentity):
    def create_addon(self) -> ActionResult:
        entry, name = self.entry, self.param("addonName")
        if name in entry.addons:
            raise InUse(f"Addon {name} already exists in cluster {entry.cluster['name']}")
        if name not in ADDON_VERSIONS:
            raise InvalidParameter(f"Addon {name} specified is not supported in {entry.cluster['version']} kubernetes version")
        arn = self.arn("addon", entry.cluster["name"], name, unique_id())
        addon = {
            "addonArn": arn,
            "addonVersion": ADDON_VERSIONS[name],
            "status": "ACTIVE",
            "health": {"issues": []},
            "createdAt": now(),
            "modifiedAt": now(),
            "tags": {},
        } | self.given("Addon")
        addon["podIdentityAssociations"] = self._associate(arn)
        entry.addons[name] = addon
        return ActionResult({"addon": addon})

    def _associate(self, owner: str) -> list[str]:
        """Associations that belong to an add-on are associations of the cluster with an owner."""
        wanted = self.param("podIdentityAssociations") or []
        return [self.associate({"namespace": "kube-system", "ownerArn": owner, **one})["associationArn"] for one in wanted]

    def _dissociate(self, addon: Record) -> None:
        for identifier, association in list(self.entry.pod_identities.items()):
            if association.get("ownerArn") == addon["addonArn"]:
                del self.entry.pod_identities[identifier]

    def describe_addon(self) -> ActionResult:
        return ActionResult({"addon": find(self.entry.addons, self.param("addonName"), "addon")})

    def list_addons(self) -> ActionResult:
        return ActionResult({"addons": list(self.entry.addons)})

    def update_addon(self) -> ActionResult:
        addon = find(self.entry.addons, self.param("addonName"), "addon")
        changes = {name: self.param(name) for name in ("addonVersion", "serviceAccountRoleArn", "configurationValues") if self.param(name) is not None}
        addon.update(changes)
        addon["modifiedAt"] = now()
        if self.param("podIdentityAssociations") is not None:
            self._dissociate(addon)
            addon["podIdentityAssociations"] = self._associate(addon["addonArn"])
        return self.updated("AddonUpdate", changes)

    def delete_addon(self) -> ActionResult:
        addon = find(self.entry.addons, self.param("addonName"), "addon")
        self._dissociate(addon)
        del self.entry.addons[addon["addonName"]]
        return ActionResult({"addon": {**addon, "status": "DELETING"}})
