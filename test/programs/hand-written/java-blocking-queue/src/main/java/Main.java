import java.net.URI;
import java.net.http.*;
import java.util.concurrent.*;

class Job { final String url; final String type; Job(String url, String type) { this.url = url; this.type = type; } }

class Worker implements Runnable {
    private final BlockingQueue<Job> jobs;
    Worker(BlockingQueue<Job> jobs) { this.jobs = jobs; }
    public void run() {
        Job job;
        while ((job = jobs.poll()) != null) {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(job.url)).POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"" + job.type + "\"}")).build();
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            } catch (Exception e) { throw new RuntimeException(e); }
        }
    }
}

public class Main {
    static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    static final String US = "https://openapi-b-us.temu.com/openapi/router";
    public static void main(String[] a) throws Exception {
        BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
        jobs.put(new Job(CN, "bg.goods.list.get"));
        jobs.put(new Job(CN, "bg.mall.info.get"));
        jobs.put(new Job(US, "bg.goods.list.get"));
        new Worker(jobs).run();
    }
}
