package com.erp.openapi.core;

import java.util.Map;
import java.util.function.Function;

/** 一个接口: 类型名、请求怎么写、回答怎么读 */
public final class Endpoint<Q, R> {
    private final String type;
    private final Function<Q, Map<String, Object>> writer;
    private final Function<String, R> reader;

    public Endpoint(String type, Function<Q, Map<String, Object>> writer, Function<String, R> reader) {
        this.type = type;
        this.writer = writer;
        this.reader = reader;
    }

    public String type() {
        return type;
    }

    Map<String, Object> write(Q query) {
        return writer.apply(query);
    }

    R read(String text) {
        return reader.apply(text);
    }
}
