import config
from api import Api

a = Api(config.SENDER, config.URL)
print(a("bg.goods.list.get", page=1))
print(a("bg.mall.info.get"))
