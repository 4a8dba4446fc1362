package com.erp;

import com.erp.temu.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public class Main {
    static final String US = "https://openapi-b-us.temu.com/openapi/router";

    public static void main(String[] args) throws Exception {
        TemuClient cn = new TemuClient();
        cn.call("bg.goods.list.get", Map.of("page", 1));
        UsClient us = new UsClient();
        us.init();
        us.call("bg.goods.detail.get", Map.of("id", 7));
    }

}
