"""AWS Auto Scaling: instance refreshes, and what moto forgets of a group and its hooks."""

from collections.abc import Callable
from typing import Any

from moto.autoscaling.models import FakeAutoScalingGroup
from moto.autoscaling.responses import AutoScalingResponse
from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult, EmptyResult
from moto.core.utils import camelcase_to_underscores, utcnow
from moto.moto_api._internal import mock_random

from .registering import add_operations
from .shapes import known_members

# Members of a group that moto neither keeps nor changes, and that are answered as they were given.
FORGOTTEN = ("DefaultInstanceWarmup", "InstanceMaintenancePolicy", "MaxInstanceLifetime", "Context", "DesiredCapacityType", "AvailabilityZoneDistribution")

# Members that moto keeps when a group is made, and does not change later.
UNCHANGED = ("DefaultCooldown", "TerminationPolicies", "PlacementGroup", "CapacityRebalance")

HOOK = ("NotificationTargetARN", "RoleARN", "NotificationMetadata")

Method = Callable[[AutoScalingResponse], ActionResult]


class NoActiveRefresh(ServiceException):
    code = "ActiveInstanceRefreshNotFound"


class NotFound(ServiceException):
    code = "ValidationError"


class Additions(AutoScalingResponse):
    def _group(self) -> FakeAutoScalingGroup:
        name = self._get_param("AutoScalingGroupName")
        if name not in self.autoscaling_backend.autoscaling_groups:
            raise NotFound(f"AutoScalingGroup name not found - no such group: {name}")
        return self.autoscaling_backend.autoscaling_groups[name]

    def _remember(self, names: tuple[str, ...]) -> None:
        for name in names:
            value = self._get_param(name)
            if value is not None:
                # -1 takes a warm-up away again.
                setattr(self._group(), camelcase_to_underscores(name), None if value == -1 else value)

    def _refreshes(self) -> list[dict[str, Any]]:
        """The refreshes of a group, newest first."""
        return vars(self._group()).setdefault("emulated_refreshes", [])

    def start_instance_refresh(self) -> ActionResult:
        """Replaces all instances at once: the group has new ones when this answers."""
        group = self._group()
        replaced = group.desired_capacity
        refresh = {
            "InstanceRefreshId": str(mock_random.uuid4()),
            "Status": "Successful",
            "Strategy": "Rolling",
            "StartTime": utcnow(),
            "EndTime": utcnow(),
            "PercentageComplete": 100,
            "InstancesToUpdate": 0,
        } | known_members("autoscaling", "InstanceRefresh", dict(self._get_params()))
        if replaced and group.min_size is not None:
            self.autoscaling_backend.set_desired_capacity(group.name, 0)
            self.autoscaling_backend.set_desired_capacity(group.name, replaced)
        self._refreshes().insert(0, refresh)
        return ActionResult({"InstanceRefreshId": refresh["InstanceRefreshId"]})

    def describe_instance_refreshes(self) -> ActionResult:
        wanted = self._get_param("InstanceRefreshIds") or []
        return ActionResult({"InstanceRefreshes": [one for one in self._refreshes() if not wanted or one["InstanceRefreshId"] in wanted]})

    def cancel_instance_refresh(self) -> ActionResult:
        raise NoActiveRefresh(f"No in progress or pending Instance Refresh found for Auto Scaling group {self._group().name}")

    def rollback_instance_refresh(self) -> ActionResult:
        raise NoActiveRefresh(f"No in progress or pending Instance Refresh found for Auto Scaling group {self._group().name}")

    def disable_metrics_collection(self) -> ActionResult:
        group, gone = self._group(), self._get_param("Metrics") or []
        group.metrics = [metric for metric in group.metrics if gone and metric not in gone]
        return EmptyResult()


def _after(usual: Method, then: Callable[[Any], None]) -> Method:
    """A method that does what moto does, and then more."""

    def both(self: AutoScalingResponse) -> ActionResult:
        answer = usual(self)
        then(self)
        return answer

    return both


def _complete_hook(self: Any) -> None:
    name = self._get_param("LifecycleHookName")
    for hook in self.autoscaling_backend.describe_lifecycle_hooks(self._get_param("AutoScalingGroupName"), [name]):
        for member in HOOK:
            setattr(hook, camelcase_to_underscores(member), self._get_param(member))


def install() -> None:
    FakeAutoScalingGroup.capacity_reservation_specification = {"CapacityReservationPreference": "default"}
    add_operations(AutoScalingResponse, Additions)
    AutoScalingResponse.create_auto_scaling_group = _after(AutoScalingResponse.create_auto_scaling_group, lambda self: self._remember(FORGOTTEN))
    AutoScalingResponse.update_auto_scaling_group = _after(AutoScalingResponse.update_auto_scaling_group, lambda self: self._remember(FORGOTTEN + UNCHANGED))
    AutoScalingResponse.put_lifecycle_hook = _after(AutoScalingResponse.put_lifecycle_hook, _complete_hook)
