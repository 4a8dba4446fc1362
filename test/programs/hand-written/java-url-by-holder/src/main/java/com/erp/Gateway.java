package com.erp;

public class Gateway {
    public String url = "https://openapi.kuajingmaihuo.com/openapi/router";
}
