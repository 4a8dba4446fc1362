from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Region:
    code: str
    url: str
    retries: int = 1


CN = Region("cn", "https://openapi.kuajingmaihuo.com/openapi/router")
US = replace(CN, code="us", url="https://openapi-b-us.temu.com/openapi/router")
