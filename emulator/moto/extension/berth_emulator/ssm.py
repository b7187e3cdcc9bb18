"""AWS Systems Manager: public parameters with the images of vendors, of which moto knows those of Amazon Linux and ECS alone."""

import hashlib
import json
import re

from moto.core.utils import utcnow
from moto.ssm.models import Parameter, ParameterDict

# Parameters that there are, each with the id of an image. Those with a date in their name never change their value.
IMAGES = (
    re.compile(r"/aws/service/canonical/ubuntu/server/(20|22|24)\.04/stable/(current|\d{8})/(amd64|arm64)/hvm/ebs-gp[23]/ami-id"),
    re.compile(r"/aws/service/ami-windows-latest/Windows_Server-20(19|22|25)-English-(Full|Core)-(Base|ECS_Optimized/image_id)"),
    re.compile(r"/aws/service/ecs/optimized-ami/amazon-linux-2023/((arm64|gpu)/)?al2023-ami-ecs-(gpu-)?hvm-2023\.0\.\d{8}-kernel-6\.1-(x86_64|arm64)(-ebs)?/image_id"),
)

# Parameters with the current release of the nodes of EKS.
RELEASE = re.compile(r"/aws/service/eks/optimized-ami/(1\.\d+)/amazon-linux-2023/(x86_64|arm64)/(standard|nvidia)/recommended/release_version")
WINDOWS_RELEASE = re.compile(r"/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-(1\.\d+)")

# An ordinary parameter with the day, `20260714`, up to which vendors have published. Who writes it lets time pass.
PUBLISHED = "/berth-emulator/published"
FIRST_DAY = "20250501"


def image_id(region: str, name: str, published: str) -> str:
    """The same for a region, a parameter and what was published, so that a second plan sees no newer image unless time has passed."""
    seed = f"{region} {name}" if published == FIRST_DAY or re.search(r"\d{8}", name) else f"{region} {name} {published}"
    return "ami-" + hashlib.sha256(seed.encode()).hexdigest()[:17]


def _value(region: str, name: str, published: str) -> str | None:
    if any(pattern.fullmatch(name) for pattern in IMAGES):
        return image_id(region, name, published)
    if found := RELEASE.fullmatch(name):
        return f"{found[1]}.0-{published}"
    if found := WINDOWS_RELEASE.fullmatch(name):
        return json.dumps({"image_id": image_id(region, name, published), "release_version": f"{found[1]}-{published}"})
    return None


def _published(known: ParameterDict) -> str:
    written = dict.get(known, PUBLISHED)
    return str(written[-1].value) if written else FIRST_DAY


def _parameter(known: ParameterDict, name: str, value: str) -> Parameter:
    return Parameter(
        account_id=known.account_id,
        name=name,
        value=value,
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
        value = _value(self.region_name, name, _published(self))
        # Of those that moto has itself, which never change, and those of this extension, which may.
        existing = dict.get(self, name)
        if value is not None and (existing is None or existing[-1].value != value):
            dict.__setitem__(self, name, [_parameter(self, name, value)])

    ParameterDict._check_loading_status = _check_loading_status
