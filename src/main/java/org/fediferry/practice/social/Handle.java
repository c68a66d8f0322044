package org.fediferry.practice.social;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A user name and the domain of its server, in lower case. */
public record Handle(String user, String domain) {

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d+)?");

    /** Reads what a person types: spaces and a leading "@" do not count, a bare name lives on {@code home}. */
    public static Handle typed(String text, String home) {
        String plain = strip(text).toLowerCase(Locale.ROOT);
        int at = plain.indexOf('@');
        return at < 0 ? new Handle(plain, home) : new Handle(plain.substring(0, at), plain.substring(at + 1));
    }

    public static String strip(String text) {
        return text.strip().replaceFirst("^@", "").strip();
    }

    /** For {@code acct:user@domain} resources and URIs. */
    public static Optional<Handle> ofResource(String resource) {
        String plain = resource.replaceFirst("^acct:", "");
        return plain.contains("@") ? Optional.of(typed(plain, "")) : Optional.empty();
    }

    public boolean hasValidDomain() {
        return DOMAIN.matcher(domain).matches();
    }

    @Override
    public String toString() {
        return user + "@" + domain;
    }
}
