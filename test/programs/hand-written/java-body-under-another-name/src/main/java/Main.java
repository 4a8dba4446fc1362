import com.alibaba.fastjson.JSON;
import java.util.*;
import cn.hutool.http.HttpUtil;

public class Main {
    static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";

    static String call(String name, String alias) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", name);
        body.put("app_key", "k");
        Map<String, Object> signed = body;
        if (alias != null) signed.put("type", alias);
        return HttpUtil.post(CN, JSON.toJSONString(body));
    }

    public static void main(String[] args) throws Exception {
        call("bg.goods.list.get", null);
        call("bg.goods.list.get", "bg.order.list.get");
        call("bg.order.list.get", "bg.goods.list.get");
    }
}
