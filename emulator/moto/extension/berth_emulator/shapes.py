"""Reads botocore's API models, so that an answer contains the members that the service defines."""

from typing import Any

from moto.core.utils import get_service_model


def known_members(service: str, shape: str, values: dict[str, Any]) -> dict[str, Any]:
    """The part of `values` that a structure of the service has members for; what is not set is left out."""
    members = get_service_model(service).shape_for(shape).members
    return {name: value for name, value in values.items() if name in members and value is not None}


def allowed_values(service: str, shape: str) -> list[str]:
    """The enumeration of a string shape."""
    return list(get_service_model(service).shape_for(shape).enum)
