package cn.oms.temu.enums;

public enum TemuEnum {
    US("US", "美区", "https://openapi-b-us.temu.com/openapi/router"),
    EU("EU", "欧区", "https://openapi-b-eu.temu.com/openapi/router"),
    GLOBAL("GLOBAL", "全球", "https://openapi-b-global.temu.com/openapi/router"),
    CN("CN", "国内", "https://openapi.kuajingmaihuo.com/openapi/router"),
    ;
    private final String code;
    private final String name;
    private final String url;

    TemuEnum(String code, String name, String url) {
        this.code = code;
        this.name = name;
        this.url = url;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getUrl() {
        return url;
    }

    public static TemuEnum getByCode(String code) {
        for (TemuEnum value : values()) {
            if (value.getCode().equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("不支持的区域: " + code);
    }
}
