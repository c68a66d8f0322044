package org.fediferry.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * The style and the script of the page, which it carries in itself.
 *
 * @param policy allows this very script and no request at all: what a server has written into a name never runs
 */
public record Furniture(String style, String script, String policy) {

    static final Furniture LOADED = load("report.js", "report.css");

    /** Made of files of the program. */
    static Furniture load(String scriptName, String... styles) {
        String script = resource(scriptName);
        return new Furniture(
                Arrays.stream(styles).map(Furniture::resource).collect(Collectors.joining()),
                script,
                "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'unsafe-inline';"
                        + " script-src 'sha256-" + sha256(script) + "'");
    }

    private static String resource(String name) {
        try (InputStream in = Furniture.class.getResourceAsStream("/report/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program is not complete: /report/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
