public interface Env {
    String APP_KEY = "k";
    String HOST = "openapi.kuajingmaihuo.com";

    static String gateway() {
        return String.format("https://%s%s", HOST, "/openapi/router");
    }
}
