package cn.yunqi.erp;

public enum Api {
    GOODS_ADD("bg.goods.add", 8),
    SHIPORDER_CREATE("bg.shiporder.create", 1),
    MALL_INFO_GET("bg.mall.info.get", 6);

    private final String type;
    private final int qps;

    Api(String type, int qps) {
        this.type = type;
        this.qps = qps;
    }

    public String type() {
        return type;
    }

    public int qps() {
        return qps;
    }
}
