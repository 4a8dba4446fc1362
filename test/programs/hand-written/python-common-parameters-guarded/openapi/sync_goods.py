from .enums_ import Names
from .clients import cn_client, us_client, eu_client

def pull_goods():
    cn_client.request(getattr(Names, "logistics_template_get"), {"catId": 3, "language": "zh"})
    cn_client.request(Names.marketing_activity_product_get, {"skuIds": [1, 2]})
    cn_client.request(Names.goods_quantity_update, {"catId": 3, "language": "zh"})
    cn_client.request(getattr(Names, "mall_info_get"), {"skuIds": [1, 2]})
    us_client.request(getattr(Names, "goods_quantity_update"), {"catId": 3, "language": "zh"})
    us_client.request(getattr(Names, "logistics_template_get"), {"skuIds": [1, 2]})
    us_client.request(Names.mall_info_get, {"pageNo": 1, "pageSize": 50})
    eu_client.request(getattr(Names, "marketing_activity_product_get"), {"catId": 3, "language": "zh"})
    eu_client.request(Names.purchase_order_list_get, {"skuIds": [1, 2]})
