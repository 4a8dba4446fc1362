package io.wanliu.temu;

/** 各接口请求对象 */
public class Requests {
    @ApiType("bg.marketing.activity.product.get")
    public static class ActProductRequest extends BaseRequest {
        public Integer activityType = 1;
        public Integer rowCount = 50;
    }

    @ApiType("bg.marketing.activity.detail.get")
    public static class ActDetailRequest extends BaseRequest {
        public Integer activityThematicId = 500123;
    }

    @ApiType("bg.logistics.shipment.confirm")
    public static class ShipConfirmRequest extends BaseRequest {
        public Integer sendType = 0;
        public String trackingNumber = "YT2100001";
    }

    @ApiType("bg.mall.info.get")
    public static class MallInfoRequest extends BaseRequest {
        public String fields = "mallId";
    }

    @ApiType(value = "temu.goods.edit.guide.file", desc = "编辑说明书")
    public static class GuideFilePaRequest extends BaseRequest {
        public Integer productId = 60123456;
        public String guideFileUrl = "guide.pdf";
    }
}
