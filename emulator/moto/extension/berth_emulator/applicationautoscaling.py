"""Application Auto Scaling: tags of targets, without which the AWS provider asks again for minutes."""

from typing import Any

from moto.applicationautoscaling.models import FakeScalableTarget
from moto.applicationautoscaling.responses import ApplicationAutoScalingResponse
from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult

from .registering import add_operations


class NotFound(ServiceException):
    code = "ResourceNotFoundException"


class ObjectNotFound(ServiceException):
    code = "ObjectNotFoundException"


class Additions(ApplicationAutoScalingResponse):
    def _tags(self, target: FakeScalableTarget) -> dict[str, str]:
        """The tags of a target; moto's own object has no place for them."""
        return vars(target).setdefault("emulated_tags", {})

    def _target(self) -> Any:
        arn = self._get_param("ResourceARN")
        for dimension in self.applicationautoscaling_backend.targets.values():
            for target in dimension.values():
                if target.arn == arn:
                    return target
        raise NotFound(f"No scalable target found for {arn}")

    def register_scalable_target(self) -> ActionResult:
        target = self.applicationautoscaling_backend.register_scalable_target(
            self._get_param("ServiceNamespace"),
            self._get_param("ResourceId"),
            self._get_param("ScalableDimension"),
            min_capacity=self._get_int_param("MinCapacity"),
            max_capacity=self._get_int_param("MaxCapacity"),
            role_arn=self._get_param("RoleARN"),
            suspended_state=self._get_param("SuspendedState"),
        )
        self._tags(target).update(self._get_param("Tags") or {})
        return ActionResult({"ScalableTargetARN": target.arn})

    def deregister_scalable_target(self) -> ActionResult:
        backend = self.applicationautoscaling_backend
        resource, dimension = self._get_param("ResourceId"), self._get_param("ScalableDimension")
        if resource not in backend.targets.get(dimension, {}):
            raise ObjectNotFound(f"No scalable target found for resource ID: {resource}, scalable dimension: {dimension}")
        del backend.targets[dimension][resource]
        return ActionResult({})

    def list_tags_for_resource(self) -> ActionResult:
        return ActionResult({"Tags": self._tags(self._target())})

    def tag_resource(self) -> ActionResult:
        self._tags(self._target()).update(self._get_param("Tags"))
        return ActionResult({})

    def untag_resource(self) -> ActionResult:
        for key in self._get_param("TagKeys"):
            self._tags(self._target()).pop(key, None)
        return ActionResult({})


def install() -> None:
    add_operations(ApplicationAutoScalingResponse, Additions)
