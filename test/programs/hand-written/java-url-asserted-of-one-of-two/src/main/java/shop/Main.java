package shop;

import java.util.Map;

public class Main {
    public static void main(String[] args) throws Exception {
        Client client = new Client(new HttpTransport());
        client.call("bg.goods.add");
        client.call("bg.order.list.get");
        new ClientTest().sendsType();
    }
}
