package cn.kuajing.temu;

public final class ShopContext {
    private static final ThreadLocal<Shop> CURRENT = new ThreadLocal<>();

    private ShopContext() {
    }

    public static void set(Shop shop) {
        CURRENT.set(shop);
    }

    public static Shop get() {
        return CURRENT.get();
    }

    public static void clear() {
        CURRENT.remove();
    }
}
