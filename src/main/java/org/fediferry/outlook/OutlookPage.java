package org.fediferry.outlook;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fediferry.scenario.Sure;

/** What comes of it, as one page that carries everything in itself and opens from the disk. */
public record OutlookPage(Proposal proposal, Instant read, String style) {

    /** The page runs nothing and asks nobody. */
    public static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'";

    private static final Pattern SENTENCES = Pattern.compile("(?<=\\.) ");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Writes the page, over an older one. */
    public static void write(Proposal proposal, Path file) throws IOException {
        OutlookPage page = new OutlookPage(
                proposal, Instant.now(), resource("/report/report.css") + resource("/outlook/outlook.css"));
        try (Writer writer = Files.newBufferedWriter(file)) {
            TEMPLATES.render("outlook/outlook.jte", page, new WriterOutput(writer));
        }
    }

    private static String resource(String name) {
        try (InputStream in = OutlookPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is not complete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shorter to write. */
    public Outlook outlook() {
        return proposal.outlook();
    }

    /** How the top of the page looks: good where followers move by themselves, as far as that is certain. */
    public String tone() {
        return outlook().isGood() ? "passed" : "waiting";
    }

    /** The first sentence of the answer. */
    public String headline() {
        return SENTENCES.split(outlook().answer(), 2)[0];
    }

    /** What the answer says behind its first sentence. */
    public String rest() {
        return outlook().answer().substring(headline().length()).strip();
    }

    /** When the public pages were read. */
    public String when() {
        return DAY.format(read);
    }

    /** What has to be put right first, or the rest of what to do before. */
    public List<Point> before(boolean urgent) {
        return outlook().before().stream()
                .filter(point -> point.urgent() == urgent)
                .toList();
    }

    /** The number that is public, or a dash. */
    public static String number(Known<Long> known) {
        return known.value().map(Numbers::of).orElse("–");
    }

    /** Words for how sure it is; nothing for what is. */
    public static String hedge(Sure sure) {
        return switch (sure) {
            case A -> "";
            case B -> "second hand";
            case C -> "inferred";
        };
    }
}
