package com.erp.temu;

public record MallInfo() implements ApiRequest {
    @Override
    public String type() {
        return "bg.mall.info.get";
    }
}
