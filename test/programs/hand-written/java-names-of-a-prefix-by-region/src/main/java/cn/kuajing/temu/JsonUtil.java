package cn.kuajing.temu;

import java.util.Collection;
import java.util.Map;

public class JsonUtil {
    public static String toJson(Object o) {
        if (o == null) return "null";
        if (o instanceof Map) {
            StringBuilder sb = new StringBuilder("{");
            for (Map.Entry<?, ?> e : ((Map<?, ?>) o).entrySet()) {
                if (sb.length() > 1) sb.append(',');
                sb.append(quote(String.valueOf(e.getKey()))).append(':').append(toJson(e.getValue()));
            }
            return sb.append('}').toString();
        }
        if (o instanceof Collection) {
            StringBuilder sb = new StringBuilder("[");
            for (Object x : (Collection<?>) o) {
                if (sb.length() > 1) sb.append(',');
                sb.append(toJson(x));
            }
            return sb.append(']').toString();
        }
        if (o instanceof Number || o instanceof Boolean) return o.toString();
        return quote(o.toString());
    }

    private static String quote(String s) {
        return "\"" + s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
