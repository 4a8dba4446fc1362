import hashlib
from collections import OrderedDict


def signed(body):
    ordered = OrderedDict()
    for key in sorted(body):
        if body[key] is not None:
            ordered[key] = body[key]
    text = "".join(f"{key}{value}" for key, value in ordered.items())
    return {**ordered, "sign": hashlib.md5(text.encode()).hexdigest().upper()}


def without_empty(body):
    kept = {}
    for key, value in body.items():
        if value == "":
            continue
        kept[key] = value
    return kept
