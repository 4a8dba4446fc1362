import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

public class Main {
    static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    static final String PARTNER = "https://openapi-b-partner.temu.com/openapi/router";

    record Job(boolean partner, String type) {}

    static final List<Job> JOBS = List.of(new Job(false, "bg.goods.quantity.get"), new Job(true, "bg.btg.goods.stock.quantity.get"), new Job(false, "bg.goods.attrs.get"), new Job(false, "bg.semi.adjust.price.page.query"));

    static void call(String url, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"" + type + "\"}")).build();
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request, HttpResponse.BodyHandlers.ofString());
    }

    public static void main(String[] args) throws Exception {
        for (Job job : JOBS) call(job.partner() ? PARTNER : CN, job.type());
    }
}
