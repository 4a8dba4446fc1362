from openapi.constants import API_MAP
from openapi.deps import cn_client

def pull_goods():
    cn_client.call(API_MAP.get("goods_edit"), {"pageNo": 1, "pageSize": 50})
    cn_client.call(API_MAP.get("goods_video_upload_sign_get"), {"catId": 3, "language": "zh"})
    cn_client.call(API_MAP.get("goods_attrs_get"), {"catId": 3, "language": "zh"})
