"""AWS Systems Manager: public parameters with the images of vendors, of which moto knows those of Amazon Linux and ECS alone."""

import hashlib
import re

from moto.core.utils import utcnow
from moto.ssm.models import Parameter, ParameterDict

# Parameters that there are, each with the id of an image.
IMAGES = (
    re.compile(r"/aws/service/canonical/ubuntu/server/(20|22|24)\.04/stable/current/(amd64|arm64)/hvm/ebs-gp[23]/ami-id"),
    re.compile(r"/aws/service/ami-windows-latest/Windows_Server-20(19|22|25)-English-(Full|Core)-(Base|ECS_Optimized/image_id)"),
)


def image_id(region: str, name: str) -> str:
    """Always the same for a region and parameter, so that a second plan sees no newer image."""
    return "ami-" + hashlib.sha256(f"{region} {name}".encode()).hexdigest()[:17]


def _parameter(known: ParameterDict, name: str) -> Parameter:
    return Parameter(
        account_id=known.account_id,
        name=name,
        value=image_id(known.region_name, name),
        parameter_type="String",
        description=None,
        allowed_pattern=None,
        keyid=None,
        last_modified_date=utcnow(),
        version=1,
        data_type="aws:ec2:image" if name.endswith("ami-id") else "text",
    )


def install() -> None:
    usual = ParameterDict._check_loading_status

    def _check_loading_status(self: ParameterDict, key: str) -> None:
        usual(self, key)
        name = str(key or "")
        if not dict.__contains__(self, name) and any(pattern.fullmatch(name) for pattern in IMAGES):
            dict.__setitem__(self, name, [_parameter(self, name)])

    ParameterDict._check_loading_status = _check_loading_status
