package org.fediferry.evidence;

import java.util.Locale;
import java.util.Set;
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

    private static final Pattern TOKEN_NAME = Pattern.compile("(?i)token|csrf(?!-param)|nonce|secret|session");
    private static final Pattern PASSWORD_NAME = Pattern.compile("(?i)password|otp_attempt|one-time-code");
    // A policy does not stop these: they look up names and connect.
    private static final Pattern BECKONING = Pattern.compile("(?i)preconnect|prefetch|preload");

    // Each of these starts with what is rare on a page: a page is searched in a millisecond.
    private static final Pattern BEARER =
            Pattern.compile("[bB](?i:earer|asic)(?:\\s+|%20)(?=[\\w.~+/-]*\\d)[\\w.~+/-]{16,}=*");
    private static final Pattern WEB_TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]*");
    private static final Pattern NAMED_TOKEN = Pattern.compile("([:=])"
            + "(?<=(?i:token|secret|signature|(?:api|access)[_-]?key|[?&;]sig)(?:\\\\{0,3}\"|&quot;)?\\s{0,2}[:=])"
            + "(\\s*(?:\\\\*\"|&quot;)?)(?=[^\\s\"&<>\\\\,}]*\\d)[^\\s\"&<>\\\\,}]{8,}");

    private CleanPage() {}

    /** The cleaned page in HTML, without its head comment. */
    public static String of(PageCopy page) {
        Document document = Jsoup.parse(page.html());
        document.outputSettings().prettyPrint(false);
        document.getAllElements().forEach(CleanPage::clean);
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

    /** A text of one's own that may have taken something from a page, without these secrets and without tokens. */
    public static String text(String text, Set<String> secrets) {
        return withoutTokens(Secrets.removeFrom(text, secrets));
    }

    private static void clean(Element element) {
        switch (element.normalName()) {
            case "script" -> element.empty().removeAttr("src");
            case "input" -> cleanField(element);
            case "meta" -> cleanMeta(element);
            case "link" -> {
                if (BECKONING.matcher(element.attr("rel")).find()) {
                    element.remove();
                }
            }
            default -> {}
        }
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("on") || name.equals("nonce") || name.equals("ping")) {
                element.removeAttr(attribute.getKey());
            }
        }
    }

    private static void cleanField(Element input) {
        String type = input.attr("type").toLowerCase(Locale.ROOT);
        String name = input.attr("name");
        boolean token = type.equals("hidden") && TOKEN_NAME.matcher(name).find();
        boolean secret = type.equals("password")
                || PASSWORD_NAME
                        .matcher(name + " " + input.attr("autocomplete"))
                        .find();
        if (token || secret) {
            input.attr("value", "");
        }
    }

    private static void cleanMeta(Element meta) {
        if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
            meta.remove();
        } else if (TOKEN_NAME.matcher(meta.attr("name")).find()) {
            meta.attr("content", "");
        }
    }

    private static String withoutTokens(String text) {
        String clean = BEARER.matcher(text).replaceAll(REMOVED);
        clean = WEB_TOKEN.matcher(clean).replaceAll(REMOVED);
        return NAMED_TOKEN.matcher(clean).replaceAll("$1$2" + REMOVED);
    }
}
