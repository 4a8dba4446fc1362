package cn.kuajing.temu;

public record Shop(String name, String gateway, String appKey, String secret, String managed) {
    public boolean semi() {
        return "semi".equals(managed);
    }
}
