package io.wanliu.temu;

import java.util.Map;

/** 大请求 */
public class HeavyLayer implements TypeCaller {
    public static int heavy = 0;

    private final TypeCaller next;

    public HeavyLayer(TypeCaller next) {
        this.next = next;
    }

    @Override
    public String invoke(String type, Map<String, Object> biz) {
        if ("bg.logistics.shipment.confirm".equals(type)) {
            // 确认发货报文大，单独统计
            heavy++;
        }
        String resp = next.invoke(type, biz);
        return resp;
    }
}
