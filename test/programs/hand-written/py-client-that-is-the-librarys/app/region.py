from enum import Enum


class Region(Enum):
    CN = "https://openapi.kuajingmaihuo.com"
    EU = "https://openapi-b-eu.temu.com"

    @property
    def base_url(self) -> str:
        return self.value
