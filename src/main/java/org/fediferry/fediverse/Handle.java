package org.fediferry.fediverse;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of an account: {@code ada@harbour.example}. Two handles are equal when they name the same account, so
 * capitals and the spelling of an international domain (Unicode or Punycode) make no difference.
 */
public record Handle(String user, String domain) {
    /** Mastodon wraps a copied handle in invisible marks of writing direction. */
    private static final Pattern EDGE = Pattern.compile("^[\\s\\p{Cf}]+|[\\s\\p{Cf}]+$");

    private static final Pattern USER = Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.\\-+~]*[\\p{L}\\p{N}_])?");
    private static final Pattern DOMAIN = Pattern.compile("([\\p{L}\\p{M}\\p{N}.-]+)(?::(\\d{1,5}))?");
    private static final Pattern PROFILE = Pattern.compile("https?://([^/?#]+)/@([^/?#@]+)/?");

    public Handle {
        if (!USER.matcher(user).matches()) {
            throw new InvalidHandle(
                    user + "@" + domain, user.isEmpty() ? "the user name is missing" : "the user name is malformed");
        }
        if (canonicalDomain(domain) == null) {
            throw new InvalidHandle(
                    user + "@" + domain, domain.isEmpty() ? "the server is missing" : "the server is malformed");
        }
    }

    /** Reads what people type and paste: with or without the first "@", spaces around it tolerated. */
    public static Handle parse(String text) {
        String clean = EDGE.matcher(text).replaceAll("");
        if (clean.isEmpty()) {
            throw new InvalidHandle(text, "it is empty");
        }
        Matcher profile = PROFILE.matcher(clean);
        if (profile.matches()) {
            throw new InvalidHandle(
                    clean,
                    "it is the address of a profile page, the handle is probably \"%s@%s\""
                            .formatted(profile.group(2), profile.group(1)));
        }
        if (clean.contains("://")) {
            throw new InvalidHandle(clean, "it is a web address");
        }
        String[] parts = clean.replaceFirst("^@", "").split("@", -1);
        if (parts.length == 1) {
            throw new InvalidHandle(clean, "the server is missing");
        }
        if (parts.length > 2) {
            throw new InvalidHandle(clean, "it has too many \"@\"");
        }
        return new Handle(parts[0], parts[1]);
    }

    /** Without the first "@", as Mastodon's forms, files and API write it. */
    public String acct() {
        return user + "@" + domain;
    }

    /** With the first "@", as people write it in a post. */
    public String mention() {
        return "@" + acct();
    }

    /** The server that answers for this domain. The account's pages may be elsewhere: ask {@link PublicWeb#webFinger}. */
    public URI origin() {
        return URI.create("https://" + canonicalDomain(domain));
    }

    /** Lower case, Punycode, with the port if there is one; null when it is no domain. */
    public static @Nullable String canonicalDomain(String domain) {
        Matcher matcher = DOMAIN.matcher(domain);
        if (!matcher.matches()) {
            return null;
        }
        try {
            String host = IDN.toASCII(matcher.group(1)).toLowerCase(Locale.ROOT);
            if (host.startsWith(".") || host.endsWith(".") || host.startsWith("-") || host.contains("..")) {
                return null;
            }
            if (matcher.group(2) == null) {
                return host;
            }
            int port = Integer.parseInt(matcher.group(2));
            return port > 0 && port <= 0xFFFF ? host + ":" + port : null;
        } catch (IllegalArgumentException notIdn) {
            return null;
        }
    }

    private String key() {
        return user.toLowerCase(Locale.ROOT) + "@" + canonicalDomain(domain);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Handle that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return acct();
    }
}
