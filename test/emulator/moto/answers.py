"""Clients of the emulator whose answers are compared with botocore's models of them, and what was found."""

import json
import sys
from datetime import datetime

import boto3
from botocore.exceptions import ClientError

ENDPOINT = sys.argv[1]
REGION = "eu-central-1"
TRUST = json.dumps({"Version": "2012-10-17", "Statement": []})

called: set[str] = set()
findings: list[str] = []


def compare(shape, value, path, raw):
    """Finds what an answer holds that its shape does not allow. `raw` answers carry the names of the wire."""
    kind = shape.type_name
    if kind == "structure":
        names = {member.serialization.get("name", name): name for name, member in shape.members.items()}
        for name in shape.required_members:
            if shape.members[name].serialization.get("name", name) not in value:
                findings.append(f"{path}: required member {name} is missing")
        for name, one in value.items():
            member = names.get(name) if raw else (name if name in shape.members else None)
            if member is None:
                findings.append(f"{path}: unknown member {name}")
            elif one is not None:
                compare(shape.members[member], one, f"{path}.{name}", raw)
    elif kind == "list":
        for index, one in enumerate(value):
            compare(shape.member, one, f"{path}[{index}]", raw)
    elif kind == "map":
        for key, one in value.items():
            compare(shape.value, one, f"{path}[{key}]", raw)
    elif kind == "string":
        if not isinstance(value, str):
            findings.append(f"{path}: {value!r} is no string")
        elif shape.enum and value not in shape.enum:
            findings.append(f"{path}: {value!r} is no value of {shape.name}")
    elif kind == "boolean" and not isinstance(value, bool):
        findings.append(f"{path}: {value!r} is no boolean")
    elif kind in ("integer", "long") and (not isinstance(value, int) or isinstance(value, bool)):
        findings.append(f"{path}: {value!r} is no number")
    elif kind == "timestamp" and not isinstance(value, (int, float, datetime)):
        findings.append(f"{path}: {value!r} is no timestamp")


def client(service):
    made = boto3.client(service, endpoint_url=ENDPOINT, region_name=REGION, aws_access_key_id="test", aws_secret_access_key="test")

    def judge(http_response, parsed, model, **_):
        label = f"{service}:{model.name}"
        called.add(label)
        if http_response.status_code >= 300 or model.output_shape is None:
            return
        raw = model.service_model.metadata["protocol"].endswith("json")
        body = json.loads(http_response.content or b"{}") if raw else {k: v for k, v in parsed.items() if k != "ResponseMetadata"}
        compare(model.output_shape, body, label, raw)

    made.meta.events.register("after-call.*.*", judge)
    return made


def refused(code, call):
    try:
        call()
        findings.append(f"{code} was expected, and the call succeeded")
    except ClientError as error:
        if error.response["Error"]["Code"] != code:
            findings.append(f"{code} was expected: {error}")
