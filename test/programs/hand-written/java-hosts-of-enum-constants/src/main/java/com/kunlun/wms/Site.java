package com.kunlun.wms;

public enum Site {
    CN {
        @Override
        public String host() {
            return "openapi.kuajingmaihuo.com";
        }
    },
    US {
        @Override
        public String host() {
            return "openapi-b-us.temu.com";
        }
    };

    public abstract String host();

    public String router() {
        return "https://" + host() + "/openapi/router";
    }
}
