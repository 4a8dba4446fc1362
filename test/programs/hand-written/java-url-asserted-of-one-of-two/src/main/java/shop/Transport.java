package shop;

public interface Transport {
    String post(String url, String body) throws Exception;
}
