package cn.wanliu.erp.constant;

/**
 * Temu 开放平台接口
 */
public interface InterfaceNames {
    /** 报名记录 */
    String ACT_ENROLL_LIST = "bg.marketing.activity.enroll.list.get";
    /** 活动报名 */
    String ACT_ENROLL = "bg.marketing.activity.enroll.submit";
    /** 爆款售罄 */
    String SOLD_OUT = "bg.goods.topselling.soldout.get";
    /** 图片压缩 */
    String PIC_COMPRESS = "bg.picturecompression.get";
    /** 视频签名 */
    String VIDEO_SIGN = "bg.goods.video.upload.sign.get";
    /** 店铺信息 */
    String MALL_INFO = "bg.mall.info.get";
    /** 订单详情 */
    String ORDER_DETAIL = "bg.order.detail.get";
}
