"""Amazon EC2: members of security group rules and launch templates that moto drops or mixes up, and filters of subnets that it lacks."""

from typing import Any

from moto.core.responses import ActionResult
from moto.ec2.models.security_groups import SecurityGroupRule
from moto.ec2.models.subnets import Subnet
from moto.ec2.responses.launch_templates import LaunchTemplates
from moto.ec2.utils import parse_user_data

# Tags of the template itself are no part of what it holds.
OWN_TAGS = "launch-template"


def _description(rule: SecurityGroupRule) -> Any:
    """A rule has its description also where its source is another group or a prefix list, not a range."""
    sources = (rule.ip_range, rule.source_group, rule.prefix_list_id)
    return next((source["Description"] for source in sources if isinstance(source, dict) and source.get("Description")), None)


def _referenced_group(rule: SecurityGroupRule) -> Any:
    return {name: value for name, value in rule.source_group.items() if name != "Description"} if rule.source_group else None


# Filters of DescribeSubnets by the member of an IPv6 association that each looks at.
IPV6_FILTERS = {
    "ipv6-cidr-block-association.association-id": lambda one: one["associationId"],
    "ipv6-cidr-block-association.ipv6-cidr-block": lambda one: one["ipv6CidrBlock"],
    "ipv6-cidr-block-association.state": lambda one: one["ipv6CidrBlockState"]["State"],
}


def _ipv6_associations(subnet: Subnet) -> list[dict[str, Any]]:
    """moto answers with a state inside of the state."""
    states = ((one, one["ipv6CidrBlockState"]["State"]) for one in subnet.ipv6_cidr_block_associations.values())
    return [{**one, "ipv6CidrBlockState": {"state": state}} for one, state in states if state == "associated"]


def _add_ipv6_filters() -> None:
    usual = Subnet.get_filter_value

    def get_filter_value(self: Subnet, filter_name: str, method_name: str | None = None) -> Any:
        member = IPV6_FILTERS.get(filter_name)
        if member is None:
            return usual(self, filter_name, method_name)
        return [member(one) for one in self.ipv6_cidr_block_associations.values()]

    Subnet.get_filter_value = get_filter_value


def install() -> None:
    Subnet.ipv6_cidr_block_association_set = property(_ipv6_associations)
    _add_ipv6_filters()
    SecurityGroupRule.description = property(_description)
    SecurityGroupRule.referenced_group_info = property(_referenced_group)
    usual = LaunchTemplates.create_launch_template

    def create_launch_template(self: LaunchTemplates) -> ActionResult:
        answer = usual(self)
        data = self.ec2_backend.get_launch_template_by_name(self._get_param("LaunchTemplateName")).default_version().data
        kept = [one for one in data.get("TagSpecifications", []) if one["ResourceType"] != OWN_TAGS]
        data["TagSpecifications"] = kept
        return answer

    LaunchTemplates.create_launch_template = create_launch_template
    usual_version = LaunchTemplates.create_launch_template_version

    def create_launch_template_version(self: LaunchTemplates) -> ActionResult:
        """moto reads user data of the first version alone, and cannot start instances of a later one."""
        data = self._get_params().get("LaunchTemplateData", {})
        data["UserData"] = parse_user_data(data.get("UserData"))
        return usual_version(self)

    LaunchTemplates.create_launch_template_version = create_launch_template_version
