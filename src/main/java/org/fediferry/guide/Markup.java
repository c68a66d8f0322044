package org.fediferry.guide;

import com.samskivert.mustache.Mustache;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** A language that pages are written in: how sentences look in it, and how it keeps text from being more than text. */
abstract class Markup {

    /** What a text may not bring along: line ends, and marks that turn the direction of what comes after it. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

    private static final Pattern TURNING = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    /** Some text, on one line. */
    static String clean(String text) {
        return UNPRINTABLE.matcher(TURNING.matcher(text).replaceAll("")).replaceAll(" ");
    }

    /** Text and nothing but text. */
    abstract String text(String text);

    /** A sentence. */
    abstract String words(Words words);

    /** For values that a template names between two braces. */
    Mustache.Escaper escaper() {
        return this::text;
    }

    /** Whether something is the address of a page in the web, and nothing else that a link can do. */
    static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme());
            return (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** The page that {@code old:/settings/aliases} is about: {@code /settings/aliases}; empty for anything else. */
    static String path(String about) {
        int colon = about.indexOf(":/");
        return colon > 0 && !about.startsWith("://", colon) ? about.substring(colon + 1) : "";
    }

    /** The address of a file of the guide, from a page in the guide's folder. */
    static String address(String file) {
        try {
            return new URI(null, null, "./" + file, null)
                    .toASCIIString()
                    .replace("&", "%26")
                    .replace("(", "%28")
                    .replace(")", "%29")
                    .replace("'", "%27")
                    .replace(",", "%2C");
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(file + " is no name of a file", impossible);
        }
    }
}
