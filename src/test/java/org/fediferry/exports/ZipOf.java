package org.fediferry.exports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes ZIP files for tests, also such as nobody should make. */
public final class ZipOf {
    private final Map<String, InputStream> files = new LinkedHashMap<>();

    public ZipOf with(String name, String content) {
        return with(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    public ZipOf with(String name, InputStream content) {
        files.put(name, content);
        return this;
    }

    public Path in(Path folder) throws IOException {
        Path file = folder.resolve("instagram-ada-2026-11-20-x7k2.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, InputStream> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                each.getValue().transferTo(zip);
                zip.closeEntry();
            }
        }
        return file;
    }
}
