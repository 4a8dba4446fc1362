package cn.yunqi.oms.constant;

/**
 * Temu 开放平台接口
 */
public final class TemuApi {
    private TemuApi() {}

    /** 运费模板列表 */
    public static final String FREIGHT_LIST = "bg.logistics.template.get";
    /** 活动商品 */
    public static final String ACT_PRODUCT = "bg.marketing.activity.product.get";
    /** 活动报名 */
    public static final String ACT_ENROLL = "bg.marketing.activity.enroll.submit";
    /** 编辑运费模板 */
    public static final String FREIGHT_EDIT = "bg.goodslogistics.template.edit";
    /** 售后单 */
    public static final String AFTERSALES = "bg.aftersales.list.get";
    /** 订单详情 */
    public static final String ORDER_DETAIL = "bg.order.detail.get";
    /** 类目属性 */
    public static final String ATTRS = "bg.goods.attrs.get";
    /** 活动商品(US) */
    public static final String US_ACT_PRODUCT = "bg.marketing.activity.product.get";
}
