GATEWAYS = {
    "CN": "https://openapi.kuajingmaihuo.com/openapi/router",
    "US": "https://openapi-b-us.temu.com/openapi/router",
    "EU": "https://openapi-b-eu.temu.com/openapi/router",
    "GLOBAL": "https://openapi-b-global.temu.com/openapi/router",
}
