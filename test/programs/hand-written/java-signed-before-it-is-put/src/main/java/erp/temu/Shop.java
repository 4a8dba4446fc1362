package erp.temu;

public class Shop {
    private static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    private static final String EU = "https://openapi-b-eu.temu.com/openapi/router";
    private String key;
    private String location;
    private String url;

    public String getKey() { return key; }
    public void setKey(String key) { this.key = key; }
    public void setLocation(String location) { this.location = location; }

    public String getUrl() {
        if ("CN".equals(location)) {
            url = CN;
        } else if ("EU".equals(location)) {
            url = EU;
        }
        return url;
    }
}
