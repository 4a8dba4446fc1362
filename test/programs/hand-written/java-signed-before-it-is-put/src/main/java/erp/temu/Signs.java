package erp.temu;

import com.alibaba.fastjson.JSONObject;
import java.util.TreeMap;

public class Signs {
    public static String of(String key, String type, JSONObject params) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        sorted.put("app_key", key);
        sorted.put("type", type);
        params.forEach(sorted::put);
        StringBuilder text = new StringBuilder();
        sorted.forEach((name, value) -> text.append(name).append(value));
        return Integer.toHexString(text.toString().hashCode());
    }
}
