"""Answers an operation that neither moto nor the extension has with a clear refusal, which no client repeats for minutes."""

from collections.abc import Callable
from typing import Any

from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult, BaseResponse

CODE = "EmulatorLacksOperation"


def install() -> None:
    usual: Callable[[BaseResponse], Any] = BaseResponse.call_action

    def call_action(self: BaseResponse) -> Any:
        try:
            return usual(self)
        except NotImplementedError:
            _, headers, body = self.serialized(ActionResult(_refusal(self)))
            headers["status"] = "400"
            return 400, headers, body

    BaseResponse.call_action = call_action


def _refusal(response: BaseResponse) -> ServiceException:
    """moto finds an error's service by the module of its class, so the class pretends to be in the service's."""
    kind = type("Refusal", (ServiceException,), {"__module__": type(response).__module__})
    return kind(CODE, f"The emulator has no operation {response.service_name}:{response._get_action()}")
