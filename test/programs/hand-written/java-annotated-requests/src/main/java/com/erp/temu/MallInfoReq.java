package com.erp.temu;

import java.util.Map;

@TemuApi("bg.mall.info.get")
public class MallInfoReq extends BaseReq {
    public Map<String, Object> toParams() {
        return Map.of();
    }
}
