package cn.yunqi.erp;

public class ClientBuilder {
    private String gateway;
    private String key = "ak";

    public static ClientBuilder create() {
        return new ClientBuilder();
    }

    public ClientBuilder gateway(String gateway) {
        this.gateway = gateway;
        return this;
    }

    public ClientBuilder key(String key) {
        this.key = key;
        return this;
    }

    public TemuClient build() {
        return new TemuClient(gateway, key, "sk");
    }
}
