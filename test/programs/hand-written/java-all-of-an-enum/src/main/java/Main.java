import java.util.EnumSet;

public class Main {
    public static void main(String[] args) throws Exception {
        Sender sender = Sender.get();
        for (Task task : EnumSet.allOf(Task.class)) {
            System.out.println(task + ": " + sender.send(task));
        }
    }
}
