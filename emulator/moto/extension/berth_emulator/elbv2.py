"""Elastic Load Balancing: balancers that are active at once, which saves a provider a round of waiting, and a member that moto lacks.

https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSecurityGroups.html
"""

from moto.core.responses import ActionResult
from moto.elbv2.models import FakeLoadBalancer
from moto.elbv2.responses import ELBV2Response

PRIVATE_LINK = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic"


def _private_link(balancer: FakeLoadBalancer) -> str | None:
    """Network load balancers with security groups have it, and it is on unless someone turned it off."""
    if balancer.type != "network" or not balancer.security_groups:
        return None
    return getattr(balancer, "private_link", "on")


def install() -> None:
    FakeLoadBalancer.load_balancer_state = property(lambda self: {"Code": "active"})
    FakeLoadBalancer.enforce_security_group_inbound_rules_on_private_link_traffic = property(_private_link)
    usual = ELBV2Response.set_security_groups

    def set_security_groups(self: ELBV2Response) -> ActionResult:
        answer = usual(self)
        balancer = self.elbv2_backend.load_balancers[self._get_param("LoadBalancerArn")]
        wanted = self._get_param(PRIVATE_LINK)
        if wanted is not None:
            balancer.private_link = wanted
        return ActionResult({**answer.result, PRIVATE_LINK: _private_link(balancer)})

    ELBV2Response.set_security_groups = set_security_groups
