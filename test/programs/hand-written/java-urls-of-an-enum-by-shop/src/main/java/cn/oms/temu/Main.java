package cn.oms.temu;
import cn.oms.temu.dto.ShopInfo;
import cn.oms.temu.service.TemuClient;
public class Main {
    public static void main(String[] args) {
        TemuClient client = new TemuClient();
        for (ShopInfo shop : new ShopInfo[] { new ShopInfo("CN", "a", "b", "c"), new ShopInfo("US", "a", "b", "c") }) {
            client.getGoods(shop, 1);
            client.getOrders(shop, 1);
            client.getWarehouseList(shop);
        }
    }
}
