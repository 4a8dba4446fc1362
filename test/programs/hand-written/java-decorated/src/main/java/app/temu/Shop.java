package app.temu;

public record Shop(String name, String region) {
    public String gateway() {
        return switch (region) {
            case "us" -> "https://openapi-b-us.temu.com/openapi/router";
            default -> "https://openapi.kuajingmaihuo.com/openapi/router";
        };
    }
}
