import logging
from app.client import TemuAPIClient
from app.config import settings

logger = logging.getLogger(__name__)


class TemuService:
    def __init__(self, shop):
        self.shop = shop

    async def fetch_cn_products(self):
        cn_api_url = self.shop.cn_api_base_url or settings.TEMU_CN_API_BASE_URL
        cn_client = TemuAPIClient(self.shop.cn_app_key, self.shop.cn_app_secret)
        cn_client.base_url = cn_api_url
        if 'partner' in cn_api_url.lower() and 'openapi-b' in cn_api_url:
            api_type = "temu.goods.list.get"
            logger.info(f"检测到PARTNER区域接口 ({cn_api_url})，使用: {api_type}")
        else:
            api_type = "bg.goods.list.get"
            logger.info(f"使用CN区域接口 ({cn_api_url}): {api_type}")
        return await cn_client._request(api_type=api_type, request_data={"page": 1}, access_token=self.shop.cn_access_token)

    async def fetch_cats(self):
        cn_client = TemuAPIClient(self.shop.cn_app_key, self.shop.cn_app_secret)
        cn_client.base_url = self.shop.cn_api_base_url or 'https://openapi.kuajingmaihuo.com/openapi/router'
        return await cn_client._request("bg.goods.cats.get", {"parentCatId": 0}, self.shop.cn_access_token)

    async def brands(self):
        cn_client = TemuAPIClient(self.shop.cn_app_key, self.shop.cn_app_secret)
        cn_client.base_url = self.shop.cn_api_base_url or 'https://openapi.kuajingmaihuo.com/openapi/router'
        return await cn_client._request("bg.goods.detail.get", {"page": 1}, self.shop.cn_access_token)

    async def fetch_orders(self):
        client = TemuAPIClient()
        return await client._request("bg.order.list.v2.get", {"pageNumber": 1}, self.shop.access_token)
