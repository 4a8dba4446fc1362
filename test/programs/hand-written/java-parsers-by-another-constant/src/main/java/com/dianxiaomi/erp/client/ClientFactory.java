package com.dianxiaomi.erp.client;

public class ClientFactory {
    /** 半托店铺 */
    public static KjmhClient client() {
        return new CnKjmhClient();
    }

    /** US本土店 */
    public static KjmhClient us() {
        return new UsKjmhClient();
    }
}
