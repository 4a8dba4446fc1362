package com.jst.temu.config;

import com.jst.temu.constant.*;
import com.jst.temu.util.*;
import com.jst.temu.client.*;
import com.jst.temu.service.*;

public class Shop {
    private final String id;
    private final String name;
    private final String site;
    private final String mode;
    private final String appKey;
    private final String secret;
    private final String token;

    public Shop(String id, String name, String site, String mode, String appKey, String secret, String token) {
        this.id = id;
        this.name = name;
        this.site = site;
        this.mode = mode;
        this.appKey = appKey;
        this.secret = secret;
        this.token = token;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getSite() {
        return site;
    }

    public String getMode() {
        return mode;
    }

    public String getAppKey() {
        return appKey;
    }

    public String getSecret() {
        return secret;
    }

    public String getToken() {
        return token;
    }
}
