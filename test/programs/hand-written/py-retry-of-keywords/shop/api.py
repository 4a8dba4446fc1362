import json
import os
import time

from shop.http import retry_request

ROUTER = "https://openapi.kuajingmaihuo.com/openapi/router"
US_ROUTER = "https://openapi-b-us.temu.com/openapi/router"


def send(api, url=None, **params):
    body = {"type": api, "app_key": os.environ.get("TEMU_APP_KEY"), "timestamp": int(time.time())}
    body.update(params)
    response = retry_request(
        method="post",
        url=url or ROUTER,
        headers={"Content-Type": "application/json"},
        data=json.dumps(body),
        timeout=20,
    )
    return response.json()


def send_us(api, **params):
    return send(api, url=US_ROUTER, **params)
