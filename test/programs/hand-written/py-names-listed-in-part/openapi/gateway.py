def gateway_of(site):
    if site == "partner":
        return "https://openapi-b-partner.temu.com"
    # 默认国内
    return "https://openapi.kuajingmaihuo.com"
