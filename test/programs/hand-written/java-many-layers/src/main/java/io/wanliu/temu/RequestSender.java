package io.wanliu.temu;

public class RequestSender {
    public static String send(TypeCaller client, BaseRequest req) {
        return client.invoke(req.apiType(), req.params());
    }
}
