package org.fediferry.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * Whether an archive is whole.
 *
 * @param form ZIP or tar.gz
 * @param sha256 in lower-case hexadecimal digits
 * @param handle whose it is; empty where it does not say
 * @param posts how many posts {@code outbox.json} holds, boosts not counted
 * @param media how many different media files the posts name
 */
public record ArchiveCheck(
        String form,
        long bytes,
        String sha256,
        String handle,
        long files,
        long posts,
        long boosts,
        long media,
        List<Finding> findings) {

    /** What a finding means. */
    public enum Grade {
        GOOD,
        /** Worth knowing, and no loss. */
        NOTE,
        /** Something that should be there is not. */
        MISSING
    }

    /** One thing that was looked at, in a sentence. */
    public record Finding(Grade grade, String what) {}

    public ArchiveCheck {
        findings = List.copyOf(findings);
    }

    /** Nothing that should be there is missing. */
    public boolean isWhole() {
        return findings.stream().noneMatch(finding -> finding.grade() == Grade.MISSING);
    }

    /** Reads the whole file; one that is broken, or that no server would have made, is refused. */
    public static ArchiveCheck of(Path file) throws UnreadableArchive {
        return of(file, OptionalLong.empty());
    }

    /**
     * Reads the whole file.
     *
     * @param shown the number of posts that the profile shows
     */
    public static ArchiveCheck of(Path file, OptionalLong shown) throws UnreadableArchive {
        try (Container container = Container.open(file)) {
            Inventory inventory = Inventory.of(container);
            return new ArchiveCheck(
                    container.form(),
                    Files.size(file),
                    sha256(file),
                    inventory.profile().handle(),
                    inventory.names().size(),
                    inventory.posts(),
                    inventory.boosts(),
                    inventory.named().size(),
                    Judgement.of(inventory, shown));
        } catch (IOException unreadable) {
            throw Container.broken(file, unreadable);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
