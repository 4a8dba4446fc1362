import com.alibaba.fastjson.JSON;
import java.util.*;
import cn.hutool.http.HttpUtil;

public class Main {
    static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";

    static String call(String name, String next) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", name);
        String json = JSON.toJSONString(body);
        body.put("type", next);
        String answer = HttpUtil.post(CN, json);
        String second = HttpUtil.post(CN, JSON.toJSONString(body));
        return answer + second;
    }

    public static void main(String[] args) throws Exception {
        call("bg.goods.list.get", "bg.order.list.get");
        call("bg.order.list.get", "bg.goods.list.get");
    }
}
