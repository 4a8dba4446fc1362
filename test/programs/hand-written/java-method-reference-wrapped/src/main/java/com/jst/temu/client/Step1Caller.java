package com.jst.temu.client;

import com.jst.temu.config.*;
import com.jst.temu.constant.*;
import com.jst.temu.util.*;
import com.jst.temu.service.*;
import java.util.*;
import java.util.function.Function;

public class Step1Caller implements Caller {
    public static final Map<String, Integer> COUNT = new TreeMap<>();

    private final Caller next;

    public Step1Caller(Caller next) {
        this.next = next;
    }

    @Override
    public String call(Shop shop, String type, Map<String, Object> biz) {
        COUNT.merge(type, 1, Integer::sum);
        return next.call(shop, type, biz);
    }
}
