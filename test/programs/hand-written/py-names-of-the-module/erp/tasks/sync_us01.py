from erp.temu.methods import api
from erp.temu.client import ClientManager
from erp.conf.shops import get_shop


def sync_us01():
    client = ClientManager.get(get_shop("us01"))
    client.call(api("ship_confirm"), {"sn": "WB1"})
    print("供货价", (client.call(api("price_list"), {})).get("success"))
