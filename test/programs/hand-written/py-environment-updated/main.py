import os

import gw

gw.call("bg.goods.add")
gw.call("bg.mall.info.get")
os.environ.update(TEMU_URL="https://openapi-b-us.temu.com/openapi/router")
gw.call("bg.goods.update")
gw.call("bg.goods.add")
