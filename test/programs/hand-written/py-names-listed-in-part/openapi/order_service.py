from openapi.constants import temu_api_2
from openapi.deps import cn_client, partner_client

@temu_api_2("bg.goods.custom.label.get")
def args_0():
    return {"pageNo": 1, "pageSize": 50}


@temu_api_2("temu.goods.edit.pictures.submit")
def args_1():
    return {"productId": 10086}


def sync_others():
    cn_client.call(args_0.api_name, args_0())
    partner_client.call(args_1.api_name, args_1())
