from app.service import GoodsService
from app.settings import Settings

service = GoodsService(Settings())
service.publish({"name": "x"})
service.companies()
