package cn.haitong.erp;

import java.util.LinkedHashMap;
import java.util.Map;

public abstract class BaseService {
    protected final TemuOpenClient client;

    protected BaseService(TemuOpenClient client) {
        this.client = client;
    }

    protected String run(String type, Object... kv) {
        Map<String, Object> biz = new LinkedHashMap<>();
        for (int i = 0; i + 1 < kv.length; i += 2) {
            biz.put((String) kv[i], kv[i + 1]);
        }
        return client.call(type, biz);
    }
}
