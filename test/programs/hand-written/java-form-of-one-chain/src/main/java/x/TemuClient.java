package x;

import okhttp3.*;
import java.util.*;

public class TemuClient {
    private final OkHttpClient client = new OkHttpClient();

    private final String baseUrl;

    public TemuClient(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String call(String type, String id) throws Exception {
        RequestBody body = new FormBody.Builder().add("type", type).add("id", id).build();
        Request request = new Request.Builder().url(baseUrl + "/openapi/router").post(body).build();
        return client.newCall(request).execute().body().string();
    }

}
