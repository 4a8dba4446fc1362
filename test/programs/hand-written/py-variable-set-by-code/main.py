import os
from client import send

send("bg.goods.list.get")
send("bg.order.list.get")
os.environ["TEMU_URL"] = "https://openapi-b-us.temu.com/openapi/router"
send("bg.goods.list.get")
send("bg.goods.detail.get")
