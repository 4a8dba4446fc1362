import hashlib
import json


def flat(x):
    return json.dumps(x, ensure_ascii=False) if isinstance(x, (dict, list)) else str(x)


def gen_sign(params, secret):
    raw = secret
    for k in sorted(params):
        raw += k + flat(params[k])
    return hashlib.md5((raw + secret).encode("utf-8")).hexdigest().upper()
