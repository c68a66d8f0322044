package org.fediferry.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What a media file really is, by its first bytes; what it calls itself does not matter.
 *
 * @param ending what its copy is called, so that no browser takes it for a page
 */
public record MediaType(Kind kind, String ending) {

    static final int HEAD = 64;

    private static final Set<String> PICTURES = Set.of("avif", "avis", "heic", "heix", "mif1", "msf1");
    private static final Set<String> SOUNDS = Set.of("M4A ", "M4B ");

    /** How a page shows it. */
    public enum Kind {
        IMAGE,
        VIDEO,
        AUDIO
    }

    /** Empty for everything that is no picture, film or sound: pages and drawings (SVG) can carry scripts. */
    static Optional<MediaType> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return image("png");
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return image("jpg");
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return image("gif");
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return image("webp");
        }
        return text.startsWith("ftyp", 4) && text.length() >= 12 ? boxed(text.substring(8, 12)) : streamed(text);
    }

    private static Optional<MediaType> boxed(String brand) {
        if (PICTURES.contains(brand)) {
            return image(brand.startsWith("av") ? "avif" : "heic");
        }
        return Optional.of(
                SOUNDS.contains(brand) ? new MediaType(Kind.AUDIO, "m4a") : new MediaType(Kind.VIDEO, "mp4"));
    }

    private static Optional<MediaType> streamed(String text) {
        if (text.startsWith("\u001aE\u00df\u00a3")) {
            return Optional.of(new MediaType(Kind.VIDEO, "webm"));
        }
        if (text.startsWith("OggS")) {
            return sound("ogg");
        }
        if (text.startsWith("fLaC")) {
            return sound("flac");
        }
        if (text.startsWith("RIFF") && text.startsWith("WAVE", 8)) {
            return sound("wav");
        }
        boolean frame = text.length() > 2 && text.charAt(0) == 0xff && (text.charAt(1) & 0xe0) == 0xe0;
        return text.startsWith("ID3") || frame ? sound("mp3") : Optional.empty();
    }

    private static Optional<MediaType> image(String ending) {
        return Optional.of(new MediaType(Kind.IMAGE, ending));
    }

    private static Optional<MediaType> sound(String ending) {
        return Optional.of(new MediaType(Kind.AUDIO, ending));
    }
}
