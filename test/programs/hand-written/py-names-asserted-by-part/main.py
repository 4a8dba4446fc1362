from tasks import note
from accounts import find_shop
from endpoints import type_of
from middlewares import dispatch, stats


def main():
    # 定制条码
    r = dispatch(find_shop("cn01"), type_of("CUSTOM_LABEL"), {"personalProductSkuId": 9002})
    print("定制条码", note(r))
    # 调价审核
    r = dispatch(find_shop("cn01"), type_of("ADJUST_REVIEW"), {"orderId": 88})
    print("调价审核", note(r))
    # 调价单
    r = dispatch(find_shop("cn01"), type_of("ADJUST_QUERY"), {"pageNo": 1})
    print("调价单", note(r))
    # 改运费模板
    r = dispatch(find_shop("cn01"), type_of("FREIGHT_EDIT"), {"templateId": "T1"})
    print("改运费模板", note(r))
    # 发货确认
    r = dispatch(find_shop("cn01"), type_of("SHIP_CONFIRM"), {"trackingNumber": "YT1"})
    print("发货确认", note(r))
    # 订单列表
    r = dispatch(find_shop("cn01"), type_of("ORDER_LIST"), {"pageNumber": 1})
    print("订单列表", note(r))
    # 定制条码
    r = dispatch(find_shop("us01"), type_of("CUSTOM_LABEL"), {"personalProductSkuId": 9002})
    print("定制条码", note(r))
    # 调价单
    r = dispatch(find_shop("us01"), type_of("ADJUST_QUERY"), {"pageNo": 1})
    print("调价单", note(r))
    # 订单列表
    r = dispatch(find_shop("us01"), type_of("ORDER_LIST"), {"pageNumber": 1})
    print("订单列表", note(r))
    names = {"bg.goodslogistics.template.edit": "改运费模板", "bg.logistics.shipment.confirm": "发货确认", "bg.semi.adjust.price.page.query": "调价单", "bg.goods.custom.label.get": "定制条码", "bg.order.list.get": "订单列表"}
    for name, n in stats.items():
        print(names.get(name, name), n)


if __name__ == "__main__":
    main()
