import configparser
from pathlib import Path


config = configparser.ConfigParser()
config.read(Path(__file__).parent.parent / "config" / "app.ini", encoding="utf-8")


GATEWAY = config.get("temu", "gateway")
