package shop;

public class Client {
    static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    private final Transport transport;

    public Client(Transport transport) {
        this.transport = transport;
    }

    public String call(String type) throws Exception {
        return transport.post(CN, "{\"type\":\"" + type + "\"}");
    }
}
