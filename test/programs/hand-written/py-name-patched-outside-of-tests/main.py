import importlib
from unittest import mock

import gw

gw.call("bg.goods.add")
gw.call("bg.mall.info.get")
with mock.patch("gw.URL", "https://openapi-b-us.temu.com/openapi/router"):
    gw.call("bg.goods.update")
    gw.call("bg.goods.add")
