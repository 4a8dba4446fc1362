from dataclasses import dataclass


@dataclass
class ApiDef:
    type: str
    label: str
    timeout: int = 10


GOODS_UPDATE = ApiDef("bg.goods.update", "货品更新")
ACT_LIST = ApiDef(type="bg.marketing.activity.list.get", label="活动列表", timeout=15)
ATTRS_GET = ApiDef(type="bg.goods.attrs.get", label="属性", timeout=15)
PA_IMAGE = ApiDef("bg.goods.image.upload.global", "传图(新)")
PA_ACTIVITY = ApiDef(type="bg.marketing.activity.list.get.global", label="活动(新)", timeout=8)
