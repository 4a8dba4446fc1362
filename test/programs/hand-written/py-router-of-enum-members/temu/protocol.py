import hashlib
import time

from temu.config import Settings
from temu.methods import Method


def payload(settings: Settings, method: Method, data: dict) -> dict:
    body = {"type": method.value, "app_key": settings.app_key, "timestamp": int(time.time()), **data}
    plain = "".join(f"{key}{body[key]}" for key in sorted(body))
    raw = f"{settings.app_secret}{plain}{settings.app_secret}"
    return {**body, "sign": hashlib.md5(raw.encode()).hexdigest().upper()}
