package com.fasterxml.jackson.databind;

import com.alibaba.fastjson2.JSON;
import java.io.IOException;

public class ObjectMapper {
    public String writeValueAsString(Object value) throws IOException {
        return JSON.toJSONString(value);
    }
}
