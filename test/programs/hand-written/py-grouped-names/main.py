from sdk.client import Client
from sdk.groups import Goods, Marketing, Orders

client = Client("https://openapi.kuajingmaihuo.com/openapi/router")
goods = Goods(client)
marketing = Marketing(client)

goods.list(page=1)
goods.detail(productId=5)
goods.cats(parentCatId=0)
marketing.activities(pageNo=1)
Orders(client).page(pageNumber=1)
