package org.fediferry.pseudonym;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who and what is known, and what stands in its place. */
final class People {

    private static final String MAIL = "mail.example";
    private static final int LONGEST_NAME = 40;

    final Invention invention;

    /** Names, addresses and words that are private wherever they stand, in small letters. */
    final Map<String, String> terms = new LinkedHashMap<>();

    /** The same for those that are private only where names stand. */
    final Map<String, String> names = new LinkedHashMap<>();

    private final Map<String, String> handles = new HashMap<>();
    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> domains = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final Set<String> knownHandles = new HashSet<>();
    private final Set<String> knownDomains = new HashSet<>();

    People(Known known) {
        Set<String> real = new HashSet<>();
        for (Member each : known.members()) {
            real.add(lower(each.user()));
            for (String word : lower(each.name() + " " + each.domain()).split("[\\s.]+", -1)) {
                real.add(word);
            }
        }
        known.words().forEach(word -> real.add(lower(word)));
        invention = new Invention(real::contains);
        known.members().forEach(this::addShown);
        known.members().forEach(this::add);
        for (String each : known.handles()) {
            String handle = lower(each.startsWith("@") ? each.substring(1) : each);
            int at = handle.indexOf('@');
            if (at > 0) {
                knownHandles.add(handle);
                knownDomains.add(handle.substring(at + 1));
            }
        }
        known.domains().forEach(domain -> knownDomains.add(lower(domain)));
        known.words().forEach(this::addWord);
        shown.forEach(each -> {
            knownHandles.remove(each);
            knownDomains.remove(each);
        });
    }

    private void addShown(Member member) {
        shown.add(lower(member.shownHandle()));
        shown.add(lower(member.shownUser()));
        shown.add(lower(member.shownDomain()));
        shown.add(lower(member.shownServer()));
        shown.add(MAIL);
        shown.add(lower(shownName(member)));
    }

    private void add(Member member) {
        handles.putIfAbsent(lower(member.handle()), member.shownHandle());
        users.putIfAbsent(lower(member.user()), member.shownUser());
        domains.putIfAbsent(lower(member.domain()), member.shownDomain());
        if (!member.server().isEmpty()) {
            domains.putIfAbsent(lower(member.server()), member.shownServer());
        }
        addTerm(member.email(), member.shownUser() + "@" + MAIL);
        String shownName = shownName(member);
        addTerm(member.name(), shownName);
        // A page draws such pictures in the middle of a name, and the text around them is left.
        addTerm(member.name().replaceAll(":\\w+:", " ").strip().replaceAll("\\s+", " "), shownName);
        addTerm(member.user(), member.shownUser());
    }

    private void addTerm(String original, String made) {
        String key = lower(original.strip());
        if (key.isEmpty() || key.equals(lower(made))) {
            return;
        }
        names.putIfAbsent(key, made);
        if (!OrdinaryWords.contain(key)) {
            terms.putIfAbsent(key, made);
        }
    }

    private static String shownName(Member member) {
        return capital(member.shownUser()) + (member.name().strip().contains(" ") ? " Example" : "");
    }

    /** A single word may be one of the interface as well: alone it is somebody's, within a sentence it is not. */
    private void addWord(String word) {
        String made = invention.phrase(word);
        if (word.strip().contains(" ")) {
            addTerm(word, made);
        } else if (!word.isBlank()) {
            names.putIfAbsent(lower(word.strip()), made);
        }
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A name in a place where only names stand. */
    String name(String name) {
        String key = lower(name).replaceAll("[\\s\u00a0]+", " ");
        String made = names.get(key);
        if (made != null || shown.contains(key)) {
            return made == null ? name : made;
        }
        return name.length() > LONGEST_NAME ? invention.phrase(name) : invention.name(name);
    }

    /** Somebody else for everybody but those who are shown. */
    String handle(String user, String domain) {
        String real = lower(user + "@" + domain);
        if (handles.containsKey(real)) {
            return handles.get(real);
        }
        if (names.containsKey(real)) {
            return names.get(real);
        }
        return shown.contains(real) ? user + "@" + domain : user(user) + "@" + anyDomain(domain);
    }

    String user(String user) {
        String made = users.get(lower(user));
        if (made != null) {
            return made;
        }
        return shown.contains(lower(user)) ? user : invention.user(user);
    }

    /** A domain next to a name: nobody's own is left. */
    String anyDomain(String domain) {
        String known = domain(domain);
        return known != null ? known : invention.domain(domain);
    }

    /** What stands for a domain, or for the part of it that is known; null where nothing private is in it. */
    @Nullable
    String domain(String domain) {
        String real = lower(domain);
        if (shown.contains(real) && !domains.containsKey(real)) {
            return domain;
        }
        for (int from = 0; from >= 0; from = real.indexOf('.', from) + 1) {
            String end = real.substring(from);
            String made = exact(end);
            if (made != null) {
                return domain.substring(0, from) + made;
            }
            if (real.indexOf('.', from) < 0) {
                break;
            }
        }
        return null;
    }

    private @Nullable String exact(String domain) {
        String made = domains.get(domain);
        if (made != null) {
            return made;
        }
        int port = domain.lastIndexOf(':');
        String host = port < 0 ? domain : domain.substring(0, port);
        made = domains.get(host);
        if (made != null) {
            return made;
        }
        return knownDomains.contains(domain) || knownDomains.contains(host) ? invention.domain(host) : null;
    }

    /** Whether a handle or a domain, in small letters, is somebody's own. */
    boolean isReal(String text) {
        return !shown.contains(text)
                && (handles.containsKey(text)
                        || knownHandles.contains(text)
                        || knownDomains.contains(text)
                        || domains.containsKey(text));
    }

    Set<String> servers() {
        return domains.keySet();
    }
}
