"""Temu 开放平台对接"""
KNOWN = {}


class ApiMeta:
    name = ''

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        KNOWN[cls.__name__] = cls.name


class GoodsUpdate(ApiMeta):
    name = 'bg.goods.update'


class GoodsListGet(ApiMeta):
    name = 'bg.goods.list.get'


class GoodsDetailGet(ApiMeta):
    name = 'bg.goods.detail.get'


class GoodsMigrate(ApiMeta):
    name = 'bg.goods.migrate'


class OrderListGet(ApiMeta):
    name = 'bg.order.list.get'


class ActivityListGet(ApiMeta):
    name = 'bg.marketing.activity.list.get'


class LogisticsTemplateGet(ApiMeta):
    name = 'bg.logistics.template.get'


class LogisticsCompaniesGet(ApiMeta):
    name = 'bg.logistics.companies.get'


class TopSellingSoldOutGet(ApiMeta):
    name = 'bg.goods.topselling.soldout.get'


class ImageUpload(ApiMeta):
    name = 'bg.goods.image.upload'


class EditPicturesSubmit(ApiMeta):
    name = 'bg.goods.edit.pictures.submit'
