package erp.envelope;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

class Envelope {
    private final String type;
    private final String appKey;
    private Map<String, Object> data = Map.of();
    private String sign;

    Envelope(String type, String appKey) {
        this.type = type;
        this.appKey = appKey;
    }

    Envelope data(Map<String, Object> data) {
        this.data = data;
        return this;
    }

    Envelope signed(String secret) {
        this.sign = Integer.toHexString((secret + new TreeMap<>(toMap()) + secret).hashCode());
        return this;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>(data);
        map.put("type", type);
        map.put("app_key", appKey);
        if (sign != null) {
            map.put("sign", sign);
        }
        return map;
    }
}
