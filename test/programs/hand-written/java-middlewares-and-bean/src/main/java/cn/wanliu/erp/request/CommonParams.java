package cn.wanliu.erp.request;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;

public class CommonParams {
    private Object type;
    private Object appKey;
    private Object accessToken;
    private Object timestamp;
    private Object dataType;
    private Object version;

    public void setType(Object type) {
        this.type = type;
    }

    public void setAppKey(Object appKey) {
        this.appKey = appKey;
    }

    public void setAccessToken(Object accessToken) {
        this.accessToken = accessToken;
    }

    public void setTimestamp(Object timestamp) {
        this.timestamp = timestamp;
    }

    public void setDataType(Object dataType) {
        this.dataType = dataType;
    }

    public void setVersion(Object version) {
        this.version = version;
    }

    /** 驼峰转下划线 */
    public Map<String, Object> toMap() {
        Map<String, Object> m = new TreeMap<>();
        for (Field f : getClass().getDeclaredFields()) {
            try {
                m.put(f.getName().replaceAll("([A-Z])", "_$1").toLowerCase(), f.get(this));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return m;
    }
}
