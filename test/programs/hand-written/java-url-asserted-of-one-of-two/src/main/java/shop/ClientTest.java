package shop;

import java.util.ArrayList;
import java.util.List;

public class ClientTest {
    static class FakeTransport implements Transport {
        final List<String> urls = new ArrayList<>();
        final List<String> bodies = new ArrayList<>();

        public String post(String url, String body) {
            urls.add(url);
            bodies.add(body);
            return "{}";
        }
    }

    public void sendsType() throws Exception {
        FakeTransport fake = new FakeTransport();
        new Client(fake).call("bg.goods.list.get");
        new Client(fake).call("bg.order.list.get");
        check(fake.bodies.get(0).equals("{\"type\":\"bg.goods.list.get\"}"));
        check(fake.urls.get(1).equals(Client.CN));
        check(fake.urls.get(0).equals(Client.CN));
    }

    private static void check(boolean good) {
        if (!good) throw new AssertionError();
    }
}
