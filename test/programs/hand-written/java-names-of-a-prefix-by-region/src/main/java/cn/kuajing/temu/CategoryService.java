package cn.kuajing.temu;

public class CategoryService {
    private final TypeCaller client;

    public CategoryService(TypeCaller client) {
        this.client = client;
    }

    /** 类目属性 */
    public String attrs() {
        return client.request(BgMethods.of("goods", "attrs.get"), Biz.of("catId", 29153));
    }
}
