package cn.wanliu.erp.client;

public class ClientFactory {
    /** 半托店铺 */
    public static ApiPort client() {
        return Middlewares.apply(new CnKjmhClient());
    }

    /** GLOBAL本土店 */
    public static ApiPort global() {
        return Middlewares.apply(new GlobalKjmhClient());
    }
}
