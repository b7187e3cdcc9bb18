"""Answers an operation that neither moto nor the extension has with a clear refusal, which no client repeats for minutes."""

from collections.abc import Callable
from typing import Any

from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult, BaseResponse
from moto.ec2.exceptions import MotoNotImplementedError

CODE = "EmulatorLacksOperation"


def install() -> None:
    usual: Callable[[BaseResponse], Any] = BaseResponse.call_action

    def call_action(self: BaseResponse) -> Any:
        try:
            return usual(self)
        except NotImplementedError as error:
            _, headers, body = self.serialized(ActionResult(_refusal(self, error)))
            headers["status"] = "400"
            return 400, headers, body

    BaseResponse.call_action = call_action


def _refusal(response: BaseResponse, error: NotImplementedError) -> ServiceException:
    """moto finds an error's service by the module of its class, so the class pretends to be in the service's."""
    kind = type("Refusal", (ServiceException,), {"__module__": type(response).__module__})
    operation, part = f"{response.service_name}:{response._get_action()}", _part(error)
    return kind(CODE, f"The emulator lacks a part of {operation}: {part}" if part else f"The emulator has no operation {operation}")


def _part(error: NotImplementedError) -> str:
    """What of an operation is missing, where it is not all of it."""
    return str(error).partition(" has not been implemented")[0] if isinstance(error, MotoNotImplementedError) else ""
