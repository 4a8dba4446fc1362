from erp.temu_tasks import call_semi01
from erp.constants import spec_of


def main():
    call_semi01.apply_async(args=(spec_of("order_detail").type, {"parentOrderSn": "PO-1"}))
    call_semi01.apply_async(args=(spec_of("activity_enroll").type, {}))
    call_semi01.apply_async(args=(spec_of("attrs_get").type, {}))
    call_semi01.delay(spec_of("goods_add").type, {"goodsName": "连衣裙", "catId": 101})
    call_semi01.apply_async(args=(spec_of("mall_info").type, {}))


if __name__ == "__main__":
    main()
