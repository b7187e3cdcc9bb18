"""Operations on managed node groups and Fargate profiles."""

import re

from moto.core.responses import ActionResult
from moto.ec2.models import ec2_backends

from .base import EksBase, now, unique_id
from .store import InUse, InvalidParameter, Record, find


DEFAULT_SIZES = {"minSize": 1, "maxSize": 2, "desiredSize": 2}


def _checked_sizes(sizes: dict[str, int]) -> dict[str, int]:
    """Refuses a size outside of its limits, in the service's words.

    https://docs.aws.amazon.com/eks/latest/APIReference/API_NodegroupScalingConfig.html
    https://github.com/terraform-aws-modules/terraform-aws-eks/issues/3521
    """
    least, size, most = sizes["minSize"], sizes["desiredSize"], sizes["maxSize"]
    if least > size:
        raise InvalidParameter(f"Minimum capacity {least} can't be greater than desired size {size}")
    if size > most:
        raise InvalidParameter(f"Desired capacity {size} can't be greater than max size {most}")
    return sizes


def _numbers(release: str | None) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", release or "")]


class Nodegroups(EksBase):
    def create_nodegroup(self) -> ActionResult:
        entry, name = self.entry, self.param("nodegroupName")
        if name in entry.nodegroups:
            raise InUse(f"NodeGroup already exists with name {name} and cluster name {entry.cluster['name']}")
        own_image = self.param("amiType") == "CUSTOM"
        version = self.param("version") or entry.cluster["version"]
        group = {
            "nodegroupArn": self.arn("nodegroup", entry.cluster["name"], name, unique_id()),
            "version": version,
            "releaseVersion": f"{version}.0-20250501",
            "createdAt": now(),
            "modifiedAt": now(),
            "status": "ACTIVE",
            "capacityType": "ON_DEMAND",
            "amiType": "AL2023_x86_64_STANDARD",
            "scalingConfig": DEFAULT_SIZES,
            "updateConfig": {"maxUnavailable": 1},
            "labels": {},
            "taints": [],
            "tags": {},
            "resources": {"autoScalingGroups": [{"name": f"eks-{name}-{unique_id()}"}]},
            "health": {"issues": []},
        } | self.given("Nodegroup")
        group["scalingConfig"] = _checked_sizes(DEFAULT_SIZES | group["scalingConfig"])
        self._complete_template(group)
        if own_image:
            del group["releaseVersion"]
        entry.nodegroups[name] = group
        return ActionResult({"nodegroup": group})

    def _complete_template(self, group: Record) -> None:
        """With a launch template the service answers its id, name and version, and no disk; without one it fills in both."""
        template = group.get("launchTemplate")
        if template is None:
            group.setdefault("diskSize", 20)
            group.setdefault("instanceTypes", ["t3.medium"])
            return
        if "diskSize" in group:
            raise InvalidParameter("Disk size must be specified within the launch template.")
        backend = ec2_backends[self.current_account][self.region]
        names, ids = ([template["name"]], []) if template.get("name") else ([], [template["id"]])
        found = backend.describe_launch_templates(template_names=names, template_ids=ids)
        if not found:
            raise InvalidParameter(f"Launch template {(names + ids)[0]} does not exist")
        version = template.get("version") or str(found[0].default_version_number)
        group["launchTemplate"] = {"id": found[0].id, "name": found[0].name, "version": version}

    def describe_nodegroup(self) -> ActionResult:
        return ActionResult({"nodegroup": find(self.entry.nodegroups, self.param("nodegroupName"), "node group")})

    def list_nodegroups(self) -> ActionResult:
        return ActionResult({"nodegroups": list(self.entry.nodegroups)})

    def update_nodegroup_config(self) -> ActionResult:
        group = find(self.entry.nodegroups, self.param("nodegroupName"), "node group")
        labels, taints = self.param("labels") or {}, self.param("taints") or {}
        group["labels"] = {**group["labels"], **labels.get("addOrUpdateLabels", {})}
        for key in labels.get("removeLabels", []):
            group["labels"].pop(key, None)
        gone = taints.get("removeTaints", []) + taints.get("addOrUpdateTaints", [])
        identities = [(taint["key"], taint["effect"]) for taint in gone]
        kept = [taint for taint in group["taints"] if (taint["key"], taint["effect"]) not in identities]
        group["taints"] = kept + taints.get("addOrUpdateTaints", [])
        changes = {name: self.param(name) for name in ("scalingConfig", "updateConfig", "nodeRepairConfig", "warmPoolConfig") if self.param(name)}
        if "scalingConfig" in changes:
            changes["scalingConfig"] = _checked_sizes(group["scalingConfig"] | changes["scalingConfig"])
        group.update(changes)
        group["modifiedAt"] = now()
        return self.updated("ConfigUpdate", changes | labels | taints)

    def update_nodegroup_version(self) -> ActionResult:
        group = find(self.entry.nodegroups, self.param("nodegroupName"), "node group")
        changes = {name: self.param(name) for name in ("version", "releaseVersion", "launchTemplate") if self.param(name)}
        if not {"version", "releaseVersion"} & changes.keys() and group["amiType"] != "CUSTOM" and "launchTemplate" not in changes:
            changes["version"] = self.entry.cluster["version"]
        # https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateNodegroupVersion.html: no way back to an earlier image
        if _numbers(changes.get("releaseVersion")) < _numbers(group.get("releaseVersion")) and "releaseVersion" in changes:
            raise InvalidParameter(f"Requested release version {changes['releaseVersion']} is older than {group['releaseVersion']}")
        group.update(changes)
        if "version" in changes and "releaseVersion" not in changes:
            group["releaseVersion"] = f"{changes['version']}.0-20250501"
        if "launchTemplate" in changes:
            self._complete_template(group)
        return self.updated("VersionUpdate", changes)

    def delete_nodegroup(self) -> ActionResult:
        group = find(self.entry.nodegroups, self.param("nodegroupName"), "node group")
        del self.entry.nodegroups[group["nodegroupName"]]
        return ActionResult({"nodegroup": {**group, "status": "DELETING"}})

    def create_fargate_profile(self) -> ActionResult:
        entry, name = self.entry, self.param("fargateProfileName")
        if name in entry.fargate_profiles:
            raise InUse("A Fargate Profile already exists with this name in this cluster.")
        profile = {
            "fargateProfileArn": self.arn("fargateprofile", entry.cluster["name"], name, unique_id()),
            "createdAt": now(),
            "status": "ACTIVE",
            "subnets": [],
            "tags": {},
            "health": {"issues": []},
        } | self.given("FargateProfile")
        entry.fargate_profiles[name] = profile
        return ActionResult({"fargateProfile": profile})

    def describe_fargate_profile(self) -> ActionResult:
        return ActionResult({"fargateProfile": find(self.entry.fargate_profiles, self.param("fargateProfileName"), "Fargate profile")})

    def list_fargate_profiles(self) -> ActionResult:
        return ActionResult({"fargateProfileNames": list(self.entry.fargate_profiles)})

    def delete_fargate_profile(self) -> ActionResult:
        profile = find(self.entry.fargate_profiles, self.param("fargateProfileName"), "Fargate profile")
        del self.entry.fargate_profiles[profile["fargateProfileName"]]
        return ActionResult({"fargateProfile": {**profile, "status": "DELETING"}})
