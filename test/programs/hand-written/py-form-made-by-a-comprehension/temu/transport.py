import httpx
import json


def post(url, body) -> dict:
    with httpx.Client(timeout=10) as http:
        resp = http.post(url, data={k: json.dumps(x) if isinstance(x, (dict, list)) else str(x) for k, x in body.items()})
    return resp.json()
