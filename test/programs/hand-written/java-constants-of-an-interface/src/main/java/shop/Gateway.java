package shop;

public enum Gateway {
    CN { public String host() { return "openapi.kuajingmaihuo.com"; } },
    US { public String host() { return "openapi-b-us.temu.com"; } },
    PARTNER { public String host() { return "openapi-b-partner.temu.com"; } };

    public abstract String host();

    public final String url() { return "https://" + host() + "/openapi/router"; }
}
