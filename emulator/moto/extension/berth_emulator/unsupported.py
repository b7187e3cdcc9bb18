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
            action = self._get_action()
            refusal = ServiceException(CODE, f"The emulator has no operation {self.service_name}:{action}")
            _, headers, body = self.serialized(ActionResult(refusal))
            headers["status"] = "400"
            return 400, headers, body

    BaseResponse.call_action = call_action
