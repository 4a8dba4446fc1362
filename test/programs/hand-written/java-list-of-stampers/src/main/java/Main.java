import com.alibaba.fastjson.JSON;
import java.util.*;
import java.util.function.Consumer;
import cn.hutool.http.HttpUtil;

public class Main {
    static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    static final List<Consumer<Map<String, Object>>> stampers = new ArrayList<>();

    static String call(String name) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", name);
        body.put("app_key", "k");
        for (Consumer<Map<String, Object>> s : stampers) s.accept(body);
        return HttpUtil.post(CN, JSON.toJSONString(body));
    }

    public static void main(String[] args) throws Exception {
        call("bg.goods.list.get");
        stampers.add(b -> b.put("timestamp", 1));
        stampers.add(b -> b.put("type", "bg.order.list.get".equals(b.get("type")) ? "bg.goods.list.get" : "bg.order.list.get"));
        call("bg.goods.list.get");
        call("bg.order.list.get");
    }
}
