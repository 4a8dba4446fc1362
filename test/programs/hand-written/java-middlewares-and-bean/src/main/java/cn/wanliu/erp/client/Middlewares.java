package cn.wanliu.erp.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 中间件 */
public class Middlewares {
    public interface Middleware {
        String handle(String type, Map<String, Object> biz, ApiPort next);
    }

    public static final Map<String, Integer> COUNTS = new TreeMap<>();

    static String metrics(String type, Map<String, Object> biz, ApiPort next) {
        COUNTS.merge(type, 1, Integer::sum);
        String resp = next.invoke(type, biz);
        return resp;
    }

    private static String label(String type) {
        switch (type) {
            case "bg.marketing.activity.enroll.list.get":
                return "报名记录";
            case "bg.marketing.activity.enroll.submit":
                return "活动报名";
            case "bg.goods.topselling.soldout.get":
                return "爆款售罄";
            case "bg.picturecompression.get":
                return "图片压缩";
            case "bg.goods.video.upload.sign.get":
                return "视频签名";
            case "bg.mall.info.get":
                return "店铺信息";
            case "bg.order.detail.get":
                return "订单详情";
            default:
                throw new IllegalArgumentException("未知接口 " + type);
        }
    }

    static String label(String type, Map<String, Object> biz, ApiPort next) {
        System.out.println("[" + label(type) + "] 开始");
        String resp = next.invoke(type, biz);
        System.out.println("[" + label(type) + "] 完成");
        return resp;
    }

    private static final List<Middleware> CHAIN = List.of(Middlewares::metrics, Middlewares::label);

    public static ApiPort apply(ApiPort client) {
        ApiPort current = client;
        for (Middleware m : CHAIN) {
            ApiPort next = current;
            current = (type, biz) -> m.handle(type, biz, next);
        }
        return current;
    }
}
