package org.fediferry.plan;

import java.util.Locale;
import java.util.Map;

/** The values that are known before a run: those of the accounts. What a run will read stays a name in brackets. */
public record KnownValues(Map<String, Account> accounts) implements Scope.Values {

    private static final String OPEN = "‹";

    /** Whether nothing in a filled text is still to be read. */
    public static boolean isWhole(String filled) {
        return !filled.contains(OPEN);
    }

    @Override
    public String property(String role, String path) {
        Account account = accounts.get(role);
        if (account == null) {
            return OPEN + role + "." + path + "›";
        }
        return switch (path) {
            case "handle" -> account.handle().acct();
            case "user" -> account.handle().user();
            case "domain" -> account.handle().domain().toLowerCase(Locale.ROOT);
            case "server" -> account.server().toString().replaceFirst("/$", "");
            case "email" -> account.email();
            case "version" -> account.software().version().line();
            default -> OPEN + path + " of " + role + "›";
        };
    }

    @Override
    public String remembered(int flow, String name) {
        return OPEN + name + "›";
    }

    @Override
    public boolean hasRole(String name) {
        return accounts.containsKey(name);
    }
}
