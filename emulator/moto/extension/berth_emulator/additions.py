"""The table of everything that is added; one line a service."""

from . import accounts, applicationautoscaling, autoscaling, backup, ec2, ecr, ecs, eks, elbv2, group_tags, kms, one_at_a_time, s3, ssm, unsupported

MODULES = (accounts, unsupported, one_at_a_time, eks, applicationautoscaling, autoscaling, group_tags, backup, ecr, ecs, ec2, elbv2, kms, s3, ssm)


def install() -> None:
    for module in MODULES:
        module.install()
