package org.fediferry.drift;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.fediferry.scenario.Destination;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where the elements of a page lead: links and forms, with the methods that Rails hides in them. */
final class Leads {

    private static final URI NOWHERE = URI.create("https://page.invalid/");

    private Leads() {}

    /** Empty for what belongs to no link and no form. */
    static Optional<Destination> of(Element element) {
        Element link = element.closest("a[href]");
        if (link != null) {
            return Optional.of(to(method(link.attr("data-method"), "get"), link.attr("href"), element.ownerDocument()));
        }
        return Optional.ofNullable(form(element)).map(form -> of(element, form));
    }

    /** The form that an element is, stands in, or names. */
    static @Nullable Element form(Element element) {
        String named = element.attr("form");
        Document page = element.ownerDocument();
        if (!named.isEmpty() && page != null) {
            return page.getElementById(named);
        }
        return element.closest("form");
    }

    private static Destination of(Element element, Element form) {
        Element hidden = form.selectFirst("input[type=hidden][name=_method]");
        String method = method(element.attr("formmethod"), method(form.attr("method"), "get"));
        String action = element.hasAttr("formaction") ? element.attr("formaction") : form.attr("action");
        return to(hidden == null ? method : method(hidden.val(), method), action, element.ownerDocument());
    }

    private static String method(String written, String otherwise) {
        return written.isBlank() ? otherwise : written.strip().toLowerCase(Locale.ROOT);
    }

    private static Destination to(String method, String written, @Nullable Document page) {
        URI base = base(page);
        try {
            URI target = base.resolve(written.strip().replace(" ", "%20"));
            boolean here = target.getAuthority() == null
                    || target.getAuthority().equals(base.getAuthority());
            String path = target.getRawPath() == null ? "" : target.getRawPath();
            return new Destination(method, here ? path : "//" + target.getAuthority() + path);
        } catch (IllegalArgumentException unreadable) {
            return new Destination(method, written);
        }
    }

    private static URI base(@Nullable Document page) {
        try {
            return page == null || page.location().isEmpty() ? NOWHERE : URI.create(page.location());
        } catch (IllegalArgumentException unreadable) {
            return NOWHERE;
        }
    }
}
