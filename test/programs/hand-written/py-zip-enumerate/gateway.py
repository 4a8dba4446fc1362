_HOSTS = {"CN": "openapi.kuajingmaihuo.com", "US": "openapi-b-us.temu.com"}


def gateway_for(region):
    return f"https://{_HOSTS[region]}/openapi/router"
