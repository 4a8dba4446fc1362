package com.erp.temu;

public interface Constants {
    String ROUTER = "https://openapi.kuajingmaihuo.com/openapi/router";
}
