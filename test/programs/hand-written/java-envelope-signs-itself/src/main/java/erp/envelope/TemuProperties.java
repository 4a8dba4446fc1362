package erp.envelope;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

public record TemuProperties(String cn, String us) {
    public static TemuProperties bind(String name, String prefix) {
        Properties props = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("conf/" + name + ".properties"))) {
            props.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TemuProperties(props.getProperty(prefix + ".cn"), props.getProperty(prefix + ".us"));
    }

    /** 网关地址 */
    public String gateway(String region) {
        return ("us".equals(region) ? us() : cn()) + "/openapi/router";
    }
}
