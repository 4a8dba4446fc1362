class BaseRequest:
    api_type = None

    def __init__(self, **biz):
        self.biz = biz


class PriceListGetRequest(BaseRequest):
    """货品供货价查询"""
    api_type = 'bg.goods.price.list.get'


class AdjustPricePageQueryRequest(BaseRequest):
    """分页查询调价单"""
    api_type = 'bg.semi.adjust.price.page.query'


class ShipOrderCreateRequest(BaseRequest):
    """创建发货单"""
    api_type = 'bg.shiporder.create'


class OrderDetailGetRequest(BaseRequest):
    """订单详情"""
    api_type = 'bg.order.detail.get'


class OrderListGetRequest(BaseRequest):
    """订单列表"""
    api_type = 'bg.order.list.get'


class PriceReviewConfirmRequest(BaseRequest):
    """同意核价单建议价"""
    api_type = 'bg.price.review.confirm'


class JitModeActivateRequest(BaseRequest):
    """打开JIT"""
    api_type = 'bg.jitmode.activate'


class ImageCm2InRequest(BaseRequest):
    """图片cm转inch"""
    api_type = 'bg.fancy.image.cm2in'


class LogisticsCompaniesGetRequest(BaseRequest):
    """物流商列表"""
    api_type = 'bg.logistics.companies.get'


class ActivityEnrollSubmitRequest(BaseRequest):
    """活动报名提交"""
    api_type = 'bg.marketing.activity.enroll.submit'
