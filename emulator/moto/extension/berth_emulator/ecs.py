"""Amazon ECS: what a service was asked for, which moto forgets, and tasks that run as soon as they are asked for."""

from typing import Any

from moto.core.responses import ActionResult
from moto.core.utils import camelcase_to_underscores
from moto.ecs.models import Service
from moto.ecs.responses import EC2ContainerServiceResponse

# Members of a service that are answered as they were given.
FORGOTTEN = (
    "availabilityZoneRebalancing",
    "capacityProviderStrategy",
    "deploymentConfiguration",
    "enableECSManagedTags",
    "enableExecuteCommand",
    "healthCheckGracePeriodSeconds",
    "placementConstraints",
    "placementStrategy",
    "serviceConnectConfiguration",
    "volumeConfigurations",
    "vpcLatticeConfigurations",
)


def _settle(service: Service) -> None:
    """All tasks run, and the one deployment is complete."""
    service.running_count, service.pending_count = service.desired_count, 0
    for deployment in service.deployments:
        deployment |= {
            "taskDefinition": service.task_definition,
            "desiredCount": service.desired_count,
            "runningCount": service.desired_count,
            "pendingCount": 0,
            "failedTasks": 0,
            "rolloutState": "COMPLETED",
            "rolloutStateReason": f"ECS deployment {deployment['id']} completed.",
            "launchType": service.launch_type,
            "capacityProviderStrategy": getattr(service, "capacity_provider_strategy", None),
        }


def _placed(service: Service, strategy: list[dict[str, Any]] | None) -> None:
    """A service has either a launch type or a strategy."""
    if strategy:
        service.launch_type = None
    on_fargate = service.launch_type == "FARGATE" or any("FARGATE" in one["capacityProvider"] for one in strategy or [])
    if on_fargate and service.platform_version is None:
        service.platform_version = "LATEST"


class Additions(EC2ContainerServiceResponse):
    def _complete(self, service: Service) -> ActionResult:
        for member in FORGOTTEN:
            value = self._get_param(member)
            if value is not None:
                setattr(service, camelcase_to_underscores(member), value)
        _placed(service, self._get_param("capacityProviderStrategy"))
        _settle(service)
        return ActionResult({"service": service})


def install() -> None:
    EC2ContainerServiceResponse._complete = Additions._complete
    create, update = EC2ContainerServiceResponse.create_service, EC2ContainerServiceResponse.update_service

    def create_service(self: Any) -> ActionResult:
        service = create(self).result["service"]
        if self._get_param("launchType") is None and self._get_param("capacityProviderStrategy") is None:
            cluster = self.ecs_backend.describe_clusters([service.cluster_name])[0][0]
            service.capacity_provider_strategy = cluster.default_capacity_provider_strategy or None
            _placed(service, service.capacity_provider_strategy)
        return self._complete(service)

    def update_service(self: Any) -> ActionResult:
        return self._complete(update(self).result["service"])

    EC2ContainerServiceResponse.create_service = create_service
    EC2ContainerServiceResponse.update_service = update_service
