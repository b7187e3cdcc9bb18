"""Amazon S3: statements of a bucket policy that carry a condition are not judged, as moto takes every condition as met."""

import json
from typing import Any

from moto.s3.models import FakeBucket


def install() -> None:
    usual = FakeBucket.get_permission

    def get_permission(self: FakeBucket, action: str, resource: str) -> Any:
        whole = self.policy
        if whole is None:
            return usual(self, action, resource)
        document = json.loads(whole)
        statements = document["Statement"] if isinstance(document["Statement"], list) else [document["Statement"]]
        plain = [one for one in statements if "Condition" not in one]
        try:
            self.policy = json.dumps({**document, "Statement": plain}).encode() if plain else None
            return usual(self, action, resource)
        finally:
            self.policy = whole

    FakeBucket.get_permission = get_permission
