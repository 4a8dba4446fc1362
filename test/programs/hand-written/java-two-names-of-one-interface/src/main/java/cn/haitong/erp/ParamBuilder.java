package cn.haitong.erp;

import java.util.LinkedHashMap;
import java.util.Map;

public class ParamBuilder {
    private final Map<String, Object> params = new LinkedHashMap<>();

    public static ParamBuilder create(String type) {
        return new ParamBuilder().with("type", type);
    }

    public ParamBuilder with(String key, Object value) {
        if (value != null) {
            params.put(key, value);
        }
        return this;
    }

    public ParamBuilder withAll(Map<String, Object> biz) {
        biz.forEach(this::with);
        return this;
    }

    public Map<String, Object> build() {
        return params;
    }
}
