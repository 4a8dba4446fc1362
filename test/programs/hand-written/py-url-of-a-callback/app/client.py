import requests

GATEWAYS = {
    "CN": "https://openapi.kuajingmaihuo.com/openapi/router",
    "US": "https://openapi-b-us.temu.com/openapi/router",
}


def gateway_for(shop):
    return GATEWAYS[shop["region"]]


def build_body(shop, api, data):
    return {"type": api, "app_key": shop["app_key"], **data}


def run(shop, make_body):
    url = gateway_for(shop)
    body = make_body()
    return requests.post(url, json=body, timeout=10).json()


def call_api(shop, api, data):
    return run(shop, lambda: build_body(shop, api, data))
