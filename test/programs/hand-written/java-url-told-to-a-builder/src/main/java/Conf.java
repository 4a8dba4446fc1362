public final class Conf {
    static final String DEFAULT_ROUTER = "https://openapi.kuajingmaihuo.com/openapi/router";

    static String get(String key, String fallback) {
        String fromEnv = System.getenv("TEMU_" + key.toUpperCase());
        return fromEnv == null || fromEnv.isEmpty() ? fallback : fromEnv;
    }
}
