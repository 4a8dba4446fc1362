from enum import Enum


class API(str, Enum):
    ADJUST_REVIEW = "bg.semi.adjust.price.batch.review"  # 调价审核
    AFTER_SALES = "bg.aftersales.list.get"  # 售后单
    LABEL_V2 = "bg.goods.labelv2.get"  # 条码查询
    MALL_INFO = "bg.mall.info.get"  # 店铺信息
    ORDER_LIST = "bg.order.list.get"  # 订单列表
    REVIEW_CONFIRM = "bg.price.review.confirm"  # 同意核价(全托)
    ACT_DETAIL = "bg.marketing.activity.detail.get"  # 活动详情
