package org.fediferry.exports;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fediferry.exports.Column.Content;
import org.fediferry.fediverse.Addresses;
import org.jspecify.annotations.Nullable;

/** Puts one cell right, and says what it did; leaves titles as they are. */
final class CellMender {
    /** Blanks of every kind, and invisible marks of writing direction. */
    private static final Pattern EDGE = Pattern.compile("^[\\s\\h\\p{Cf}]+|[\\s\\h\\p{Cf}]+$");

    private static final Pattern CURLY =
            Pattern.compile("^[\"\u201C\u201D\u201E\u201F]+|[\"\u201C\u201D\u201E\u201F]+$");
    private static final Pattern AT_SIGN = Pattern.compile("^(?:acct:)?@?(?=[^@]+@)");
    private static final Pattern PROFILE =
            Pattern.compile("https?://([^/?#@]+)/(?:@([^/?#@]+)(?:@([^/?#@]+))?|users/([^/?#@]+))/?");

    /** Misskey's addresses name an account by such an id, which is no user name (packages/backend/src/misc/id, A). */
    private static final Pattern ID = Pattern.compile("[0-9][0-9a-z]{9,}|[0-9A-Z]{26}");

    private static final Pattern DOMAIN_ADDRESS = Pattern.compile("https?://([^/?#]+)/?");

    /** What spreadsheets make of the two words in some languages. */
    private static final Map<String, String> FLAGS = Map.ofEntries(
            Map.entry("1", "true"),
            Map.entry("0", "false"),
            Map.entry("yes", "true"),
            Map.entry("no", "false"),
            Map.entry("wahr", "true"),
            Map.entry("falsch", "false"),
            Map.entry("vrai", "true"),
            Map.entry("faux", "false"),
            Map.entry("verdadero", "true"),
            Map.entry("falso", "false"),
            Map.entry("vero", "true"),
            Map.entry("waar", "true"),
            Map.entry("onwaar", "false"));

    private final BiConsumer<Repair, String> listener;

    /** The listener hears of each repair, with the cell before it. */
    CellMender(BiConsumer<Repair, String> listener) {
        this.listener = listener;
    }

    /** The cell as Mastodon would write it; null where that cannot be said. */
    @Nullable
    String mend(Content content, String cell) {
        if (content == Content.TITLE) {
            return cell.isBlank() ? null : cell;
        }
        String clean = step(Repair.BLANKS, cell, EDGE.matcher(cell).replaceAll(""));
        clean = step(Repair.QUOTES, clean, CURLY.matcher(clean).replaceAll(""));
        String mended = switch (content) {
            case HANDLE -> handle(clean);
            case DOMAIN -> domain(clean);
            case FLAG -> flag(clean);
            case ADDRESS, LANGUAGES, TITLE -> clean;
        };
        return content.canonical(mended) == null ? null : mended;
    }

    private String handle(String cell) {
        Matcher profile = PROFILE.matcher(cell);
        String plain = cell;
        if (profile.matches()) {
            String user = profile.group(2) == null ? profile.group(4) : profile.group(2);
            if (profile.group(4) != null && ID.matcher(user).matches()) {
                return cell;
            }
            String domain = profile.group(3) == null ? profile.group(1) : profile.group(3);
            plain = step(Repair.ADDRESS, cell, user + "@" + domain);
        }
        plain = step(Repair.AT_SIGN, plain, AT_SIGN.matcher(plain).replaceFirst(""));
        int at = plain.indexOf('@') + 1;
        return step(
                Repair.CAPITALS,
                plain,
                plain.substring(0, at) + plain.substring(at).toLowerCase(Locale.ROOT));
    }

    private String domain(String cell) {
        Matcher address = DOMAIN_ADDRESS.matcher(cell);
        String plain = address.matches() ? step(Repair.ADDRESS, cell, address.group(1)) : cell;
        return step(Repair.CAPITALS, plain, plain.toLowerCase(Locale.ROOT));
    }

    private String flag(String cell) {
        String lower = cell.toLowerCase(Locale.ROOT);
        return step(Repair.FLAG, cell, FLAGS.getOrDefault(lower, lower));
    }

    private String step(Repair repair, String before, String after) {
        if (!before.equals(after)) {
            listener.accept(repair, before);
        }
        return after;
    }

    /** Whether a cell at the beginning of a file speaks for a column of this content. */
    static boolean speaksFor(Content content, String cell) {
        String mended = new CellMender((repair, before) -> {}).mend(content, cell);
        if (mended == null) {
            return false;
        }
        return switch (content) {
            case DOMAIN -> mended.contains(".");
            case ADDRESS -> !PROFILE.matcher(mended).matches() && !path(mended).isEmpty();
            case HANDLE, TITLE, FLAG, LANGUAGES -> true;
        };
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return Addresses.isWeb(uri) && uri.getPath() != null ? uri.getPath().replaceFirst("^/+", "") : "";
    }
}
