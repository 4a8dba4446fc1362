from temu.services import bus
from temu.accounts import get_shop
from temu.client import stats


def main():
    bus.emit("temu.adjust_review.sync", get_shop("cn01"))
    bus.emit("temu.act_detail.sync", get_shop("cn01"))
    bus.emit("temu.label_v2.sync", get_shop("cn01"))
    bus.emit("temu.order_list.sync", get_shop("cn01"))
    bus.emit("temu.after_sales.sync", get_shop("cn01"))
    bus.emit("temu.mall_info.sync", get_shop("cn01"))
    bus.emit("temu.review_confirm.sync", get_shop("full01"))
    bus.emit("temu.order_list.sync", get_shop("full01"))
    print("调用统计", dict(stats))


if __name__ == "__main__":
    main()
