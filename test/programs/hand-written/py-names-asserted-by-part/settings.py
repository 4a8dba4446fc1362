HOSTS = dict([("CN", "openapi.kuajingmaihuo.com"), ("US", "openapi-b-us.temu.com")])


def url_for(shop) -> str:
    return "https://{}/openapi/router".format(HOSTS[shop["zone"]])
