package com.erp;

import com.erp.config.AppContext;
import com.erp.service.SyncFacade;

public class Main {
    public static void main(String[] args) {
        AppContext context = new AppContext();
        SyncFacade facade = context.getBean(SyncFacade.class);
        facade.syncAll();
    }
}
