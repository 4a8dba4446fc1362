import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        List<String> lines = Files.readAllLines(Path.of("data/tasks.csv"));
        TaskRunner runner = new TaskRunner(new RouterApi(Conf.get("router", Conf.DEFAULT_ROUTER)));
        for (String line : lines.subList(1, lines.size())) {
            String[] cols = line.split(",", 3);
            System.out.println(cols[0] + " => " + runner.run(cols[1], cols[2]));
        }
    }
}
