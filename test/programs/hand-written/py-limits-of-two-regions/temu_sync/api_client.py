from functools import partial
import time

from temu_sync.rate_limit import acquire
from temu_sync.signature import with_sign
from temu_sync.fetcher import send_json

def _post(url, action, biz_params=None):
    biz_params = biz_params or {}
    acquire(action)
    body = {"type": action, "app_key": "ak", "timestamp": int(time.time()), **biz_params}
    body["sign"] = with_sign(body)
    reply = send_json(url, body)
    return reply


def client_for(url):
    return partial(_post, url)
