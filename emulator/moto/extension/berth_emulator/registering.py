"""Puts additions into moto: methods on its response classes, and routes of its services."""

import inspect
from typing import Any

from moto.core.responses import BaseResponse


def add_operations(target: type[BaseResponse], additions: type) -> list[str]:
    """Copies the public methods of `additions` onto moto's class, in place of any that it has; returns their names."""
    names = []
    for name, method in vars(additions).items():
        if inspect.isfunction(method) and not name.startswith("__"):
            setattr(target, name, method)
            names.append(name)
    return [name for name in names if not name.startswith("_")]


def replace_routes(urls: Any, response: type[BaseResponse], paths: list[str]) -> None:
    """Lets `response` answer these paths of a service, and no other class any path."""
    urls.url_paths.clear()
    urls.url_paths.update({"{0}" + path: response.dispatch for path in paths})
