package cn.oms.temu.dto;

public class ShopInfo {
    private final String areaCode;
    private final String appKey;
    private final String appSecret;
    private final String token;

    public ShopInfo(String areaCode, String appKey, String appSecret, String token) {
        this.areaCode = areaCode;
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.token = token;
    }

    public String getAreaCode() {
        return areaCode;
    }

    public String getAppKey() {
        return appKey;
    }

    public String getAppSecret() {
        return appSecret;
    }

    public String getToken() {
        return token;
    }
}
