package erp.temu;

public class Main {
    public static void main(String[] args) throws Exception {
        Stock stock = new Stock();
        for (String location : new String[] {"CN", "EU"}) {
            Shop shop = new Shop();
            shop.setKey("k");
            shop.setLocation(location);
            System.out.println(stock.quantity(shop, null));
        }
        Shop eu = new Shop();
        eu.setKey("k");
        eu.setLocation("EU");
        System.out.println(stock.orders(eu, null));
    }
}
