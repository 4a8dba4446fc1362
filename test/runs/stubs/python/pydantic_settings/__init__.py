"""As much of pydantic-settings' surface as the samples call."""
import os

from pydantic import BaseModel


class BaseSettings(BaseModel):
    def __init__(self, **given):
        set_outside = {name: os.environ[name.upper()] for name in self._fields() if name.upper() in os.environ}
        super().__init__(**{**set_outside, **given})
