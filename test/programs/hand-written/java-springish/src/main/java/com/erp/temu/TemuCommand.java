package com.erp.temu;

import java.util.LinkedHashMap;
import java.util.Map;

public class TemuCommand {
    private final String type;
    private final Map<String, Object> args = new LinkedHashMap<>();

    public TemuCommand(String type) {
        this.type = type;
    }

    public TemuCommand with(String name, Object value) {
        args.put(name, value);
        return this;
    }

    public String getType() {
        return type;
    }

    public Map<String, Object> getArgs() {
        return args;
    }
}
