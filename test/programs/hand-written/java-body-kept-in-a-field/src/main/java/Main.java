import com.alibaba.fastjson.JSON;
import java.util.*;
import cn.hutool.http.HttpUtil;

public class Main {
    static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    private Map<String, Object> last;

    void stamp(String alias) {
        if (alias != null) last.put("type", alias);
    }

    String call(String name, String alias) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", name);
        this.last = body;
        stamp(alias);
        return HttpUtil.post(CN, JSON.toJSONString(body));
    }

    public static void main(String[] args) throws Exception {
        Main m = new Main();
        m.call("bg.goods.list.get", null);
        m.call("bg.goods.list.get", "bg.order.list.get");
        m.call("bg.order.list.get", "bg.goods.list.get");
    }
}
