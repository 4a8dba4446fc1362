import hashlib

import httpx

from conf import settings
from models import CatsGet, GoodsAdd, GoodsList, Req


def send(req: Req, *, url: str = settings.gateway.cn) -> dict:
    body = req.model_dump()
    body["app_key"] = settings.app_key
    body["sign"] = hashlib.md5("".join(f"{k}{body[k]}" for k in sorted(body)).encode()).hexdigest()
    with httpx.Client() as client:
        return client.post(url, json=body).json()


if __name__ == "__main__":
    print(send(GoodsAdd(productName="杯子")))
    print(send(CatsGet()))
    print(send(GoodsList(page=2)))
    print(send(CatsGet(), url=settings.gateway.us))
