import json
import os
from functools import lru_cache

HERE = os.path.dirname(os.path.abspath(__file__))


@lru_cache(maxsize=None)
def load_shops():
    with open(os.path.join(HERE, "shops.json"), encoding="utf-8") as fp:
        return {row["shop_id"]: row for row in json.load(fp)}


def get_shop(shop_id):
    return load_shops()[shop_id]
