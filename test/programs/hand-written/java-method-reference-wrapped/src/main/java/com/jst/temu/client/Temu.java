package com.jst.temu.client;

import com.jst.temu.config.*;
import com.jst.temu.constant.*;
import com.jst.temu.util.*;
import com.jst.temu.service.*;
import java.util.*;

public final class Temu {
    private static final Caller CALLER = build();

    private static Caller build() {
        Caller c = KuajingClient::callApi;
        c = new Step1Caller(c);
        c = new Filter2Caller(c);
        return c;
    }

    public static String send(Shop shop, String type, Map<String, Object> biz) {
        return CALLER.call(shop, type, biz);
    }
}
