package cn.stock;

public class Main {
    public static void main(String[] args) throws Exception {
        GoodsQueries queries = new GoodsQueries();
        System.out.println(queries.page(1));
        System.out.println(queries.staging("WB1"));
    }
}
