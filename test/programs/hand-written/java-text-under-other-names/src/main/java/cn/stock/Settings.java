package cn.stock;

import java.util.HashMap;
import java.util.Map;

public class Settings {
    public static String address = "https://openapi.kuajingmaihuo.com/openapi/router";

    private static final Settings instance = new Settings();

    public static Settings getInstance() {
        return instance;
    }

    public Map<String, String> common(String appKey) {
        Map<String, String> fields = new HashMap<>();
        fields.put("app_key", appKey);
        fields.put("data_type", "JSON");
        return fields;
    }
}
