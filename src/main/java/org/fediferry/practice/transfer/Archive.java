package org.fediferry.practice.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.fediferry.practice.federation.ActorDocument;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.Status;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Json;

/** The archive of a user: profile, posts, likes, bookmarks and pictures, but none of the lists. */
public final class Archive {

    private static final String CONTEXT = "https://www.w3.org/ns/activitystreams";
    /** A PNG of one pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final Instance instance;
    private final User user;

    public Archive(Instance instance, User user) {
        this.instance = instance;
        this.user = user;
    }

    /** A zip file since 4.2, a compressed tar file before. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (instance.has(Feature.ZIP_ARCHIVE)) {
                zip(bytes);
            } else {
                tar(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void zip(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    private void tar(OutputStream out) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, Object> actor =
                ActorDocument.of(instance, user.account(), user.account().alsoKnownAs());
        actor.put("icon", Json.object("type", "Image", "mediaType", "image/png", "url", "avatar.png"));
        actor.put("outbox", "outbox.json");
        actor.put("likes", "likes.json");
        actor.put("bookmarks", "bookmarks.json");
        files.put("outbox.json", text(collection("outbox.json", activities())));
        files.put("likes.json", text(collection("likes.json", List.of())));
        files.put(
                "bookmarks.json",
                text(collection("bookmarks.json", user.holdings().bookmarks())));
        files.put("actor.json", text(actor));
        files.put("avatar.png", PICTURE);
        files.put("media_attachments/files/110/001/original/harbour.png", PICTURE);
        return files;
    }

    private List<Object> activities() {
        List<Object> activities = new ArrayList<>();
        for (Status status : user.statuses()) {
            activities.add(Json.object(
                    "id", status.uri() + "/activity",
                    "type", "Create",
                    "actor", user.account().uri().toString(),
                    "published", status.createdAt().toString(),
                    "to", List.of(CONTEXT + "#Public"),
                    "object", note(status)));
        }
        return activities;
    }

    private static Object note(Status status) {
        return Json.object(
                "id", status.uri().toString(),
                "type", "Note",
                "attributedTo", status.author().uri().toString(),
                "published", status.createdAt().toString(),
                "content", "<p>" + status.text() + "</p>",
                "attachment", List.of());
    }

    private static Map<String, Object> collection(String id, List<?> items) {
        return Json.object(
                "@context",
                CONTEXT,
                "id",
                id,
                "type",
                "OrderedCollection",
                "totalItems",
                items.size(),
                "orderedItems",
                items);
    }

    private static byte[] text(Map<String, Object> json) {
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }
}
