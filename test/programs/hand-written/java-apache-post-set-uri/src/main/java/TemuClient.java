import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;
import com.alibaba.fastjson.JSON;

public class TemuClient {
    private final String url;

    public TemuClient(String url) {
        this.url = url;
    }

    public String call(String type, Map<String, Object> params) throws Exception {
        Map<String, Object> body = new HashMap<>(params);
        body.put("type", type);
        try (CloseableHttpClient client = HttpClients.createDefault()) {
            HttpPost post = new HttpPost();
            post.setURI(URI.create(url));
            post.setEntity(new StringEntity(JSON.toJSONString(body), "UTF-8"));
            return EntityUtils.toString(client.execute(post).getEntity(), "UTF-8");
        }
    }
}
