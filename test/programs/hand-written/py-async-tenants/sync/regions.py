ROUTERS = {
    "CN": "https://openapi.kuajingmaihuo.com/openapi/router",
    "EU": "https://openapi-b-eu.temu.com/openapi/router",
}


def router_for(tenant):
    return ROUTERS[tenant["region"]]
