package com.shop.config;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

public class TemuProperties {
    private final Properties properties = new Properties();

    public static TemuProperties load(String name) {
        TemuProperties loaded = new TemuProperties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", name))) {
            loaded.properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }

    public String getGateway() {
        return properties.getProperty("temu.gateway");
    }

    public int getTtl(String type) {
        String ttl = properties.getProperty("temu.ttl." + type);
        if (ttl == null) {
            throw new IllegalStateException("temu.ttl." + type + " is not set");
        }
        return Integer.parseInt(ttl.trim());
    }
}
