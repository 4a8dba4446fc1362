package com.erp.temu;

import java.util.Map;

public abstract class BaseReq {
    public String apiType() {
        TemuApi api = getClass().getAnnotation(TemuApi.class);
        if (api == null) {
            throw new IllegalStateException(getClass().getName());
        }
        return api.value();
    }

    public abstract Map<String, Object> toParams();
}
