from temu_sync.api_types import ApiType
from temu_sync.deps import cn_client

def run_goods():
    cn_client(ApiType.COLORIMAGEURL_GET, {"page": 1})
    cn_client(ApiType.GOODS_DETAIL_GET, {})
    cn_client(ApiType.GOODS_QUANTITY_GET, {"page": 1})
