"""Lets an access key say which account it belongs to, so that several accounts live side by side in one emulator."""

import re
from collections.abc import Callable

from moto.iam import models

# Twenty characters, as moto expects them, that end with the account's number.
KEY_OF_ACCOUNT = re.compile(r"^AKIAEMUL(\d{12})$")


def install() -> None:
    usual: Callable[[str], str] = models.get_account_id_from

    def account_of(access_key: str) -> str:
        match = KEY_OF_ACCOUNT.match(access_key)
        return match.group(1) if match else usual(access_key)

    models.get_account_id_from = account_of
