import sqlite3
from pathlib import Path

from shop.api import Api


def run():
    conn = sqlite3.connect(":memory:")
    conn.row_factory = sqlite3.Row
    conn.executescript((Path(__file__).parent.parent / "sql" / "seed.sql").read_text(encoding="utf-8"))
    for shop in conn.execute("SELECT * FROM shops").fetchall():
        api = Api(conn, shop)
        api.call("bg.goods.list.get", {"page": 1})
        api.call("bg.goods.cats.get", {"parentCatId": 0})
