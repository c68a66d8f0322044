package org.fediferry.evidence;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes a page safe to keep and to show: no token, no secret, no script, and no request when it is opened.
 *
 * <p>Elements stay where they are, only what they carry goes: whatever selector found something on the page finds it on
 * the cleaned page. So {@code script#initial-state}, whose content holds the access token of the session (Mastodon 4.0+),
 * is there and empty.
 */
public final class CleanPage {

    /** What stands where something was removed. */
    static final String REMOVED = "removed-by-fediferry";

    // Submitting a form is no request of the page itself: default-src leaves it alone.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";
    private static final int LONGEST_ADDRESS = 400;

    private static final String TOKEN_FIELDS = "input[type=hidden][name~=(?i)token|csrf|nonce|secret|session]";
    private static final String SECRET_FIELDS = "input[type=password], input[autocomplete=one-time-code],"
            + " input[autocomplete~=(?i)password$], input[name~=(?i)password|otp_attempt]";
    private static final String TOKEN_METAS = "meta[name~=(?i)csrf-token|nonce|access-token]";
    // A policy does not stop these: they look up names, connect, or leave the page.
    private static final String BECKONING = "link[rel~=(?i)preconnect|prefetch|preload], meta[http-equiv=refresh]";

    private static final Pattern BEARER =
            Pattern.compile("(?i)\\b(bearer|basic)(?:\\s+|%20)(?=[\\w.~+/-]*\\d)[\\w.~+/-]{16,}=*");
    private static final Pattern WEB_TOKEN = Pattern.compile("\\beyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]*");
    private static final Pattern NAMED_TOKEN = Pattern.compile(
            "(?i)(?<![a-z])((?:access|refresh|id|auth|csrf|xsrf|authenticity|session|api|reset_password|confirmation)[_-]?(?:token|key)"
                    + "|client_secret|(?:X-Amz-)?signature|sig)((?:\\\\*\"|&quot;)?\\s*[:=]\\s*(?:\\\\*\"|&quot;)?)([^\\s\"&<>\\\\,}]{6,})");

    private CleanPage() {}

    /** The cleaned page in HTML, without its head comment. */
    public static String of(PageCopy page) {
        Document document = Jsoup.parse(page.html());
        document.outputSettings().prettyPrint(false);
        document.select("script").forEach(CleanPage::hollow);
        document.select(TOKEN_FIELDS).forEach(field -> field.attr("value", ""));
        document.select(SECRET_FIELDS).forEach(field -> field.attr("value", ""));
        document.select(TOKEN_METAS).forEach(meta -> meta.attr("content", ""));
        document.select(BECKONING).remove();
        document.select("*").forEach(CleanPage::disarm);
        document.head()
                .prependElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", POLICY);
        document.head().prependElement("meta").attr("charset", "utf-8");
        return withoutTokens(Secrets.removeFrom(document.outerHtml(), page.secrets()));
    }

    /** The comment that says where the page comes from; it stands in front of the cleaned page. */
    public static String headOf(PageCopy page) {
        String address = withoutTokens(Secrets.removeFrom(page.address().toString(), page.secrets()));
        if (address.length() > LONGEST_ADDRESS) {
            address = address.substring(0, LONGEST_ADDRESS) + "...";
        }
        // Two hyphens may end a comment.
        return "<!-- " + address.replace("--", "-%2D").replace(">", "%3E") + " as it stood at " + page.at()
                + "; secrets, tokens and scripts were removed -->\n";
    }

    private static void hollow(Element script) {
        script.empty();
        script.removeAttr("src");
    }

    private static void disarm(Element element) {
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("on") || name.equals("nonce") || name.equals("ping")) {
                element.removeAttr(attribute.getKey());
            }
        }
    }

    private static String withoutTokens(String text) {
        String clean = BEARER.matcher(text).replaceAll("$1 " + REMOVED);
        clean = WEB_TOKEN.matcher(clean).replaceAll(REMOVED);
        return NAMED_TOKEN.matcher(clean).replaceAll("$1$2" + REMOVED);
    }
}
