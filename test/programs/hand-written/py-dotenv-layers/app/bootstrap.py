from pathlib import Path

from app import dotenv
from app.freight import FreightDesk
from app.router import Router


def build():
    env = dotenv.read(Path(__file__).parents[1] / ".env")
    domestic = Router(env["TEMU_CN_ROUTER"], env["TEMU_APP_KEY"])
    european = Router(env["TEMU_EU_ROUTER"], env["TEMU_APP_KEY"])
    return FreightDesk(env, domestic, european)
