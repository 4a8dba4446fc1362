import hashlib
import httpx
import json


def flat(x):
    return json.dumps(x, ensure_ascii=False, separators=(",", ":")) if isinstance(x, (dict, list)) else str(x)


def sign(params: dict, secret: str) -> str:
    raw = "".join(f"{k}{flat(params[k])}" for k in sorted(params.keys()))
    return hashlib.md5(f"{secret}{raw}{secret}".encode("utf-8")).hexdigest().upper()


def send_json(url, body) -> dict:
    with httpx.Client(timeout=10) as http:
        resp = http.post(url, data={k: json.dumps(x) if isinstance(x, (dict, list)) else str(x) for k, x in body.items()})
    return resp.json()
