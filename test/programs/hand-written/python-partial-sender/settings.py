# 各站点网关
REGION_URLS = {
    "cn": "https://openapi.kuajingmaihuo.com/openapi/router",
}
