from top.request import GoodsDetailGetRequest, GoodsListGetRequest, MallInfoGetRequest

GATEWAY = "openapi.kuajingmaihuo.com"

for cls, fields in (
    (GoodsListGetRequest, {"page": 1, "page_size": 10}),
    (GoodsDetailGetRequest, {"product_id": 6}),
    (MallInfoGetRequest, {}),
):
    req = cls(GATEWAY)
    for name, value in fields.items():
        setattr(req, name, value)
    print(req.getapiname(), req.get_response("token").get("success"))
