package org.fediferry.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** An archive like that of somebody who has posted for years: threads, pictures, boosts, polls, warnings, other scripts. */
public final class VariedArchive {

    private static final List<String> TEXTS = List.of(
            "The fog has not lifted since Tuesday. The gulls have started walking to work.",
            "First loaf from the new oven. The crust sings when you hold it to your ear. #bread",
            "Does anybody know why the ferry whistles twice at low tide? Asking for a neighbour who is a cat.",
            "Painted the hull again. Same blue, one year wiser. 🌊⛵",
            "Reading about tide tables printed in 1871 and finding the handwriting of three different people in the margins,"
                    + " each correcting the one before. I would like to have met any of them.",
            "مرحبا من الميناء. الجو جميل اليوم والقوارب عادت.",
            "今日は港がとても静かです。パンを焼きました。",
            "Slow news: the harbour library now lends fishing rods.");

    private final Ada ada = new Ada();
    private final Random random = new Random(42);
    private int number;

    /** Writes one into the folder that is given. */
    public static void main(String[] arguments) throws IOException {
        new VariedArchive().grown(Integer.parseInt(arguments[1])).packed().zip(Path.of(arguments[0]));
    }

    public ArchiveOf packed() {
        return ada.packed();
    }

    Ada ada() {
        return ada;
    }

    /** So many posts over some years, and one of each kind at the end. */
    public VariedArchive grown(int posts) {
        profile();
        Instant time = Instant.parse("2026-11-14T18:20:00Z").minus(31L * posts, ChronoUnit.HOURS);
        for (int each = 0; each < posts; each++) {
            time = time.plus(20 + random.nextInt(22), ChronoUnit.HOURS);
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            ObjectNode note = post(time, "<p>" + text + "</p>");
            if (each % 9 == 0) {
                picture(note, 800, 520, "a boat under a " + (each % 2 == 0 ? "red" : "pale") + " sky");
            }
            if (each % 7 == 0) {
                ada.boost(
                        ++number,
                        time.plusSeconds(60).toString(),
                        "https://lantern.example/users/bo/statuses/" + number);
            }
            if (each % 23 == 0) {
                thread(time, note);
            }
        }
        specials();
        return this;
    }

    private void profile() {
        ObjectNode actor = ada.actor();
        actor.put(
                "summary",
                "<p>Boats, bread and slow news. I answer letters.</p><p>She/her · <a href=\"https://harbour.example/tags/bread\">#bread</a></p>");
        ArrayNode fields = actor.putArray("attachment");
        fields.addObject()
                .put("type", "PropertyValue")
                .put("name", "Website")
                .put("value", "<a href=\"https://ada.example\" rel=\"me\">ada.example</a>");
        fields.addObject().put("type", "PropertyValue").put("name", "Boat").put("value", "Slow Tuesday, 7 m");
        actor.putObject("icon").put("type", "Image").put("url", "avatar.png");
        actor.putObject("image").put("type", "Image").put("url", "header.png");
        ada.files().with("avatar.png", drawn(200, 200)).with("header.png", drawn(1500, 500));
    }

    private ObjectNode post(Instant time, String html) {
        return ada.post(++number, time.truncatedTo(ChronoUnit.SECONDS).toString(), html);
    }

    private void picture(ObjectNode note, int width, int height, String alt) {
        String name = "media_attachments/files/109/381/%06d/original/boat.png".formatted(++number);
        ada.files().with(name, drawn(width, height));
        Ada.attach(note, name, "image/png", alt);
        ObjectNode last =
                (ObjectNode) note.path("attachment").get(note.path("attachment").size() - 1);
        last.put("width", width).put("height", height);
    }

    private void thread(Instant time, ObjectNode first) {
        ObjectNode above = first;
        for (String text : List.of(
                "…and one more thing, since you asked:", "the flour was rye, after all.", "That is all. Good night.")) {
            time = time.plusSeconds(300);
            ObjectNode next = post(time, "<p>" + text + "</p>");
            next.put("inReplyTo", above.path("id").textValue());
            above = next;
        }
    }

    private void specials() {
        Instant time = Instant.parse("2026-11-15T09:00:00Z");
        post(time, "<p>Four views of the same morning.</p>");
        ObjectNode four = post(
                time.plusSeconds(600),
                "<p>Four views of the same morning, from the same chair. "
                        + "<a href=\"https://harbour.example/an/article/about/mornings/that/has/a/very/long/address?with=parameters&amp;and=more\">https://harbour.example/an/article/about/mornings/that/has/a/very/long/address?with=parameters&amp;and=more</a></p>");
        for (int each = 1; each <= 4; each++) {
            picture(four, 900, 700, "view " + each + " of the harbour in fog");
        }
        ObjectNode folded = post(time.plusSeconds(7200), "<p>The lighthouse keeper did it.</p>");
        folded.put("summary", "Spoilers: the last chapter").put("sensitive", true);
        ObjectNode covered = post(time.plusSeconds(8000), "<p>What the storm did to the pier.</p>");
        covered.put("sensitive", true);
        picture(covered, 600, 900, "a broken pier");
        ObjectNode poll = post(time.plusSeconds(9000), "<p>What shall I bake on Saturday?</p>");
        poll.put("type", "Question").put("votersCount", 40);
        ArrayNode choices = poll.putArray("oneOf");
        choice(choices, "Rye", 21);
        choice(choices, "Wheat, with seeds", 14);
        choice(choices, "Nothing, rest", 5);
        ObjectNode secret = post(time.plusSeconds(9500), "<p>@bo See you on Thursday, then.</p>");
        secret.putArray("to").add("https://lantern.example/users/bo");
        secret.putArray("cc");
        secret.put("inReplyTo", "https://lantern.example/users/bo/statuses/77");
        ObjectNode followers = post(
                time.plusSeconds(9700),
                "<p>" + "A long post about the tides, for those who stay. ".repeat(30) + "</p>");
        followers.putArray("to").add(Ada.ID + "/followers");
        followers.putArray("cc");
        followers.put("updated", "2026-11-15T13:00:00Z");
        ObjectNode liked =
                post(time.plusSeconds(9900), "<p>Moved 1,200 loaves and lost none.</p><p>Thank you all.</p>");
        liked.putObject("likes").put("totalItems", 212);
        liked.putObject("shares").put("totalItems", 40);
        ObjectNode gone = post(time.plusSeconds(9990), "<p>A picture that the server has lost.</p>");
        Ada.attach(gone, "media_attachments/files/1/original/gone.png", "image/png", "");
    }

    private static void choice(ArrayNode choices, String name, int votes) {
        choices.addObject()
                .put("type", "Note")
                .put("name", name)
                .putObject("replies")
                .put("totalItems", votes);
    }

    private byte[] drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        float hue = random.nextFloat();
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, .35f, .95f), 0, height * .6f, Color.getHSBColor(hue + .1f, .3f, .8f)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.getHSBColor(.55f, .6f, .45f));
        pen.fillRect(0, height * 6 / 10, width, height);
        int at = width / 5 + random.nextInt(width / 2);
        pen.setColor(new Color(250, 248, 240));
        pen.fillPolygon(
                new int[] {at, at, at + width / 8}, new int[] {height / 4, height * 58 / 100, height * 58 / 100}, 3);
        pen.setColor(new Color(120, 50, 40));
        pen.fillArc(at - width / 10, height * 52 / 100, width / 4, height / 6, 180, 180);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
