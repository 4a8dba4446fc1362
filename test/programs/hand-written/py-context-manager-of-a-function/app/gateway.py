GATEWAYS = {
    "CN": "https://openapi.kuajingmaihuo.com/openapi/router",
    "US": "https://openapi-b-us.temu.com/openapi/router",
}


def gateway_for(shop):
    url = GATEWAYS.get(shop["region"])
    if url is None:
        raise ValueError(shop["region"])
    return url
