import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    base_url: str
    path: str
    app_key: str
    app_secret: str
    timeout: int = 10


def load(path: Path = Path(__file__).resolve().parent.parent / "config.toml") -> Settings:
    with path.open("rb") as file:
        document = tomllib.load(file)
    return Settings(**document["temu"])
