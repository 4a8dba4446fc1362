package io.wanliu.temu;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;

public abstract class BaseRequest {
    public String apiType() {
        return getClass().getAnnotation(ApiType.class).value();
    }

    /** 反射取业务字段 */
    public Map<String, Object> params() {
        Map<String, Object> m = new LinkedHashMap<>();
        for (Field f : getClass().getFields()) {
            if (Modifier.isStatic(f.getModifiers())) continue;
            try {
                if (f.get(this) != null) m.put(f.getName(), f.get(this));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return m;
    }
}
