"""AWS Auto Scaling: tags of the groups behind EKS node groups, which moto does not have as groups."""

from collections.abc import Callable
from typing import Any

from moto.autoscaling.models import AutoScalingBackend
from moto.core.exceptions import ServiceException

from .eks.store import store_of

Tag = dict[str, Any]

# Filters of DescribeTags by the member that each looks at.
MEMBERS = {"auto-scaling-group": "ResourceId", "key": "Key", "value": "Value"}


class NoGroup(ServiceException):
    """moto finds an error's service by the module of its class, so the class pretends to be in the service's."""

    __module__ = "moto.autoscaling.models"
    code = "ValidationError"


def _node_groups(backend: AutoScalingBackend) -> set[str]:
    clusters = store_of(backend.account_id, backend.region_name).clusters.values()
    groups = [group for cluster in clusters for group in cluster.nodegroups.values()]
    return {one["name"] for group in groups for one in group["resources"]["autoScalingGroups"]}


def _kept(backend: AutoScalingBackend) -> dict[str, dict[str, Tag]]:
    """By the group's name, then by key; of groups that are still there."""
    kept = vars(backend).setdefault("emulated_tags", {})
    for gone in kept.keys() - _node_groups(backend):
        del kept[gone]
    return kept


def _of_each(usual: Callable[[AutoScalingBackend, list[Tag]], None], change: Callable[[dict[str, Tag], Tag], Any]) -> Callable[[AutoScalingBackend, list[Tag]], None]:
    """A method that changes tags of node groups by `change`, and those of moto's own groups as ever."""

    def both(self: AutoScalingBackend, tags: list[Tag]) -> None:
        for tag in tags:
            name = tag["ResourceId"]
            if name in self.autoscaling_groups:
                usual(self, [tag])
            elif name in _node_groups(self):
                change(_kept(self).setdefault(name, {}), tag)
            else:
                raise NoGroup(f"AutoScalingGroup name not found - no such group: {name}")

    return both


def _matches(tag: Tag, filters: list[dict[str, Any]]) -> bool:
    return all(str(tag.get(MEMBERS.get(one["Name"], "PropagateAtLaunch"), False)) in one["Values"] for one in filters)


def install() -> None:
    AutoScalingBackend.create_or_update_tags = _of_each(AutoScalingBackend.create_or_update_tags, lambda kept, tag: kept.update({tag["Key"]: tag}))
    AutoScalingBackend.delete_tags = _of_each(AutoScalingBackend.delete_tags, lambda kept, tag: kept.pop(tag["Key"], None))
    usual = AutoScalingBackend.describe_tags

    def describe_tags(self: AutoScalingBackend, filters: list[dict[str, Any]]) -> list[Tag]:
        own = [tag for tags in _kept(self).values() for tag in tags.values()]
        return [*usual(self, filters), *(tag for tag in own if _matches(tag, filters))]

    AutoScalingBackend.describe_tags = describe_tags
