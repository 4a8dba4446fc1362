package cn.kuajing.temu;

public class BgMethods {
    private static final String ROOT = "bg";
    private static final String PREFIX = ROOT + ".";

    /** of("goods", "list", "get") => 完整接口名 */
    public static String of(String... parts) {
        return PREFIX + String.join(".", parts);
    }
}
