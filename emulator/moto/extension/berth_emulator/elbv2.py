"""Elastic Load Balancing: a load balancer is active as soon as it exists, which saves a provider a round of waiting."""

from moto.elbv2.models import FakeLoadBalancer


def install() -> None:
    FakeLoadBalancer.load_balancer_state = property(lambda self: {"Code": "active"})
