import java.net.URI;
import java.net.http.*;
import java.util.*;
import java.util.function.Supplier;
class Sender {
    private final String url;
    Sender(String url) { this.url = url; }
    String send(Supplier<String> name) throws Exception {
        HttpRequest r = HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"" + name.get() + "\"}")).build();
        return HttpClient.newHttpClient().send(r, HttpResponse.BodyHandlers.ofString()).body();
    }
}
class Senders {
    static Sender cn() { return new Sender("https://openapi.kuajingmaihuo.com/openapi/router"); }
    static Sender us() { return new Sender("https://openapi-b-us.temu.com/openapi/router"); }
}
class Names {
    static final Map<String, Supplier<String>> ALL = new HashMap<>();
    static {
        ALL.put("list", () -> "bg.goods.list.get");
        ALL.put("mall", () -> "bg.mall.info.get");
    }
    static String detail() { return "bg.goods.detail.get"; }
}
public class Main {
    public static void main(String[] a) throws Exception {
        Senders.cn().send(() -> "bg.goods.add");
        Senders.cn().send(Names::detail);
        Senders.cn().send(Names.ALL.get("list"));
        Senders.cn().send(Names.ALL.get("mall"));
        Senders.us().send(() -> "bg.goods.update");
        Senders.us().send(() -> "bg.order.list.v2.get");
    }
}
