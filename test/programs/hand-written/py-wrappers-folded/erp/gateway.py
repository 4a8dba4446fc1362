GATEWAYS = {
    "CN": "https://openapi.kuajingmaihuo.com/openapi/router",
    "PARTNER": "https://openapi-b-partner.temu.com/openapi/router",
    "US": "https://openapi-b-us.temu.com/openapi/router",
    "EU": "https://openapi-b-eu.temu.com/openapi/router",
}


def url_for(shop):
    return GATEWAYS[shop["region"]]
