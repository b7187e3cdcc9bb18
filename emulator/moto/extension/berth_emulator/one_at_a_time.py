"""Lets one operation at a time work on what moto keeps: its dictionaries are not made for threads, and a client that meets an error
in the middle asks again for what is there already."""

import threading
from collections.abc import Callable
from typing import Any

from moto.core.responses import BaseResponse

_turn = threading.RLock()


def install() -> None:
    usual: Callable[[BaseResponse], Any] = BaseResponse.call_action

    def call_action(self: BaseResponse) -> Any:
        with _turn:
            return usual(self)

    BaseResponse.call_action = call_action
