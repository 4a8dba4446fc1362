package cn.yunqi.oms.client;

public class ClientFactory {
    /** 半托店铺 */
    public static Invoker client() {
        return new DedupeLayer(new CacheLayer(new CnKjmhGateway()));
    }

    /** US本土店 */
    public static Invoker us() {
        return new DedupeLayer(new CacheLayer(new UsKjmhGateway()));
    }
}
