from erp.temu.methods import api
from erp.temu.client import ClientManager
from erp.conf.shops import get_shop


def sync_semi01():
    client = ClientManager.get(get_shop("semi01"))
    print("爆款售罄", (client.call(api("sold_out"), {})).get("success"))
    client.call(api("price_list"), {})
    client.call(api("ship_confirm"), {"sn": "WB1"})
    print("备货单", (client.call(api("purchase_list"), {})).get("success"))
    print("属性", (client.call(api("attrs_get"), {})).get("success"))
