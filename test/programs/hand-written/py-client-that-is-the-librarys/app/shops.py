from dataclasses import dataclass, field

from app.region import Region


@dataclass(frozen=True)
class Shop:
    name: str
    token: str
    region: Region = Region.CN
    tags: list[str] = field(default_factory=list)


def load_shops() -> list[Shop]:
    return [
        Shop(name="yiwu", token="t1", tags=["semi"]),
        Shop(name="berlin", token="t2", region=Region.EU),
    ]
