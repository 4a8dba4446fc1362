import os

ROUTER = os.getenv("TEMU_ROUTER_URL") or "https://openapi.kuajingmaihuo.com/openapi/router"


def gateway_for(shop):
    return ROUTER
