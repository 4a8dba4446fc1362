package app;

import app.http.Sender;
import app.http.Senders;
import app.temu.Shop;
import app.temu.Temu;
import java.util.List;

public class Main {
    public static void main(String[] args) {
        Sender sender = Senders.retrying(Senders.logging(Senders.plain()), 2);
        List<Shop> shops = List.of(new Shop("A", "cn"), new Shop("B", "us"));
        shops.stream().filter(shop -> shop.region().equals("cn")).forEach(shop -> {
            Temu temu = new Temu(sender, shop);
            temu.addGoods("hat");
            temu.mall();
        });
        shops.stream().filter(shop -> !shop.region().equals("cn")).map(shop -> new Temu(sender, shop)).forEach(Temu::mall);
    }
}
