package com.erp;

public class UsSwitch {
    static void on() {
        Gateway g = Holder.get().gateway;
        g.url = "https://openapi-b-us.temu.com/openapi/router";
    }
}
