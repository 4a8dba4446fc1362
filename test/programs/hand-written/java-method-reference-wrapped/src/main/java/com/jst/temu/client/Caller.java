package com.jst.temu.client;

import com.jst.temu.config.*;
import com.jst.temu.constant.*;
import com.jst.temu.util.*;
import com.jst.temu.service.*;
import java.util.Map;

@FunctionalInterface
public interface Caller {
    String call(Shop shop, String type, Map<String, Object> biz);
}
