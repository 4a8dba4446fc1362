from erp.temu.methods import api
from erp.temu.client import ClientManager
from erp.conf.shops import get_shop


def sync_full01():
    client = ClientManager.get(get_shop("full01"))
    print("核价单", (client.call(api("price_review_page"), {"pageNo": 1})).get("success"))
    print("同意核价", (client.call(api("price_review_confirm"), {"orderId": 9})).get("success"))
    print("属性", (client.call(api("attrs_get"), {})).get("success"))
