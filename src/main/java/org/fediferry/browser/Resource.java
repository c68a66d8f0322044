package org.fediferry.browser;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A file that a page uses: a style sheet, a font, an image.
 *
 * @param type its media type
 * @param encoded whether the content is in base64
 */
record Resource(String type, String content, boolean encoded) {

    /** An address that brings the file with it. */
    String dataUri() {
        String bytes = encoded ? content : Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        return "data:" + type + ";base64," + bytes;
    }

    String text() {
        return encoded ? new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8) : content;
    }
}
