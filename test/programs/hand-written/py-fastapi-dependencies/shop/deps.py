from fastapi import Depends

from shop.client import TemuClient


class Settings:
    cn_url = "https://openapi.kuajingmaihuo.com/openapi/router"
    us_url = "https://openapi-b-us.temu.com/openapi/router"


def get_settings():
    return Settings()


def cn_client(settings: Settings = Depends(get_settings)):
    return TemuClient(settings.cn_url)


def us_client(settings: Settings = Depends(get_settings)):
    client = TemuClient(settings.us_url)
    try:
        yield client
    finally:
        client.close()
