from gateway.chain import build
from gateway.middlewares import common_params, logger, signer
from gateway.send import sender

URL = "https://openapi.kuajingmaihuo.com/openapi/router"

call = build(sender(URL), logger, common_params("ak", "tk"), signer("secret"))


def main():
    call({"type": "bg.goods.cats.get", "parentCatId": 0})
    call({"type": "bg.goods.edit", "productId": 66, "sizeTemplate": "{}"})
    call({"type": "bg.goods.big.video.upload.result.get", "vid": "v1"})
    sn = {"parentOrderSn": "PO-9"}
    call({"type": "bg.order.detail.get", **sn})


main()
