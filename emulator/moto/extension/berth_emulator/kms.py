"""AWS KMS: the period of a key's rotation, which moto takes and forgets."""

from moto.core.responses import ActionResult, EmptyResult
from moto.kms.responses import KmsResponse

from .registering import add_operations

DEFAULT_PERIOD_DAYS = 365


class Additions(KmsResponse):
    def _periods(self) -> dict[str, int]:
        """Rotation periods by key id; moto's own object has no place for them."""
        return vars(self.kms_backend).setdefault("emulated_rotation_periods", {})

    def _key(self) -> str:
        key = self._get_param("KeyId")
        self._validate_cmk_id(key)
        return str(self.kms_backend.get_key_id(key))

    def enable_key_rotation(self) -> ActionResult:
        key = self._key()
        self.kms_backend.enable_key_rotation(key)
        self._periods()[key] = self._get_param("RotationPeriodInDays") or DEFAULT_PERIOD_DAYS
        return EmptyResult()

    def get_key_rotation_status(self) -> ActionResult:
        key = self._key()
        enabled = self.kms_backend.get_key_rotation_status(key)
        period = {"RotationPeriodInDays": self._periods().get(key, DEFAULT_PERIOD_DAYS)} if enabled else {}
        return ActionResult({"KeyId": key, "KeyRotationEnabled": enabled, **period})


def install() -> None:
    add_operations(KmsResponse, Additions)
