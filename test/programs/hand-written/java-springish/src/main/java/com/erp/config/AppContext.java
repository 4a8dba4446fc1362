package com.erp.config;

import com.erp.service.GoodsSync;
import com.erp.service.MallSync;
import com.erp.service.SyncFacade;
import com.erp.temu.TemuProperties;
import com.erp.temu.TemuTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class AppContext {
    private final Map<Class<?>, Object> beans = new HashMap<>();

    public AppContext() {
        TemuProperties properties = new TemuProperties();
        properties.setBaseUrl("https://openapi.kuajingmaihuo.com/openapi/router");
        properties.setAppKey("aaa");
        TemuTemplate template = new TemuTemplate(properties);
        SyncFacade facade = new SyncFacade(List.of(new GoodsSync(template), new MallSync(template)));
        beans.put(SyncFacade.class, facade);
    }

    public <T> T getBean(Class<T> type) {
        return type.cast(beans.get(type));
    }
}
