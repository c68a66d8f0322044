package org.fediferry.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** Packs files as servers pack archives, and as nobody should. */
public final class ArchiveOf {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Puts more into an archive than files. */
    @FunctionalInterface
    public interface More<T> {
        void to(T archive) throws IOException;
    }

    public ArchiveOf with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public ArchiveOf with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public ArchiveOf without(String name) {
        files.remove(name);
        return this;
    }

    /** As Mastodon 4.2 and later do. */
    public Path zip(Path folder) throws IOException {
        return zip(folder, more -> {});
    }

    public Path zip(Path folder, More<ZipArchiveOutputStream> more) throws IOException {
        Path file = folder.resolve("archive-20261120103000-5f0c.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                put(zip, new ZipArchiveEntry(each.getKey()), each.getValue());
            }
            more.to(zip);
        }
        return file;
    }

    public static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    /** As Mastodon 4.0 and 4.1 did. */
    public Path tarGz(Path folder) throws IOException {
        return tarGz(folder, more -> {});
    }

    public Path tarGz(Path folder, More<TarArchiveOutputStream> more) throws IOException {
        Path file = folder.resolve("archive-20230101120000-77aa.tar.gz");
        try (OutputStream out = Files.newOutputStream(file);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                put(tar, new TarArchiveEntry(each.getKey(), true), each.getValue());
            }
            more.to(tar);
        }
        return file;
    }

    public static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content) throws IOException {
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
