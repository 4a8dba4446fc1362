import com.alibaba.fastjson.JSONObject;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

public final class Sender {
    private static class Holder {
        static final Sender INSTANCE = new Sender();
    }

    private Sender() {}

    public static Sender get() {
        return Holder.INSTANCE;
    }

    public String send(Task task) throws Exception {
        JSONObject json = new JSONObject();
        task.params().forEach(json::put);
        json.put("type", task.api);
        json.put("app_key", Env.APP_KEY);
        json.put("sign", Integer.toHexString(json.toJSONString().hashCode()));
        HttpPost post = new HttpPost(Env.gateway());
        post.setEntity(new StringEntity(json.toJSONString(), "UTF-8"));
        post.setHeader("Content-Type", "application/json");
        try (CloseableHttpClient client = HttpClients.createDefault(); CloseableHttpResponse response = client.execute(post)) {
            return EntityUtils.toString(response.getEntity(), "UTF-8");
        }
    }
}
