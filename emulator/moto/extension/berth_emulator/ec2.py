"""Amazon EC2: members of security group rules and launch templates that moto drops or mixes up."""

from typing import Any

from moto.core.responses import ActionResult
from moto.ec2.models.security_groups import SecurityGroupRule
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


def install() -> None:
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
