package erp.envelope;

public class Main {
    public static void main(String[] args) throws Exception {
        StockService cn = new StockService(new TemuClient(new TemuClient.Mall("cn", "ak", "sk")));
        StockService us = new StockService(new TemuClient(new TemuClient.Mall("us", "ak2", "sk2")));
        cn.stock();
        cn.orders();
        us.stock();
    }
}
