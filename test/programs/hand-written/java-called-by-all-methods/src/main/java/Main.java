import com.alibaba.fastjson.JSONObject;
import java.lang.reflect.Method;
import java.nio.file.*;
import cn.hutool.http.HttpUtil;

public class Main {
    static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";

    public String send(String name) {
        JSONObject json = new JSONObject();
        json.put("type", name);
        return HttpUtil.post(CN, json.toJSONString());
    }

    public static void main(String[] args) throws Exception {
        Main main = new Main();
        main.send("bg.goods.list.get");
        for (String line : Files.readAllLines(Paths.get("jobs.dat"))) {
            String[] parts = line.split(" ");
            for (Method m : Main.class.getDeclaredMethods())
                if (m.getName().equals(parts[0])) m.invoke(main, parts[1]);
        }
    }
}
