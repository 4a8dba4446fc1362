SITES = {
    "cn": {"url": "https://openapi.kuajingmaihuo.com/openapi/router", "token": "t"},
    "us": {"url": "https://openapi-b-us.temu.com/openapi/router", "token": "u"},
}
