package org.fediferry.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fediferry.fediverse.Handle;
import org.fediferry.plan.Account;
import org.fediferry.scenario.Scenario;

/** Who takes part in a guide, and the made-up accounts that stand for them. */
public final class Cast {

    private static final List<String> NAMES = List.of("alex", "sam", "kim", "robin");
    private static final String ENDING = ".example";

    private final Map<String, Account> accounts;
    private final Map<String, Handle> madeUp = new LinkedHashMap<>();

    /** Gives each account a made-up one; accounts on one server stay on one. */
    public Cast(Map<String, Account> accounts) {
        this.accounts = accounts;
        Map<String, String> hosts = new LinkedHashMap<>();
        for (Account account : accounts.values()) {
            String host = hosts.computeIfAbsent(
                    account.handle().domain().toLowerCase(Locale.ROOT), domain -> host(account, accounts));
            long before = madeUp.values().stream()
                    .filter(handle -> handle.domain().equals(host))
                    .count();
            madeUp.put(account.role(), new Handle(NAMES.get((int) before % NAMES.size()), host));
        }
    }

    /** Of a service that is there once, everybody knows the name. */
    private static String host(Account account, Map<String, Account> accounts) {
        boolean service = account.serverType().recognition().isService();
        if (service
                && account.serverType()
                        .recognition()
                        .domains()
                        .contains(account.handle().domain())) {
            return account.handle().domain();
        }
        boolean alone = accounts.values().stream()
                .allMatch(each ->
                        each.handle().domain().equalsIgnoreCase(account.handle().domain()));
        return alone || account.role().equals(Scenario.ACCOUNT) ? "home" + ENDING : account.role() + ENDING;
    }

    /** The account that stands for a role's. */
    public Handle handle(String role) {
        Handle handle = madeUp.get(role);
        if (handle == null) {
            throw new IllegalArgumentException("there is no role \"" + role + "\"");
        }
        return handle;
    }

    /** Whose handle that is, with or without an {@code @} before it. */
    Optional<String> roleOf(String handle) {
        String plain = handle.strip().replaceFirst("^@", "");
        return accounts.values().stream()
                .filter(account -> account.handle().acct().equalsIgnoreCase(plain))
                .map(Account::role)
                .findFirst();
    }

    /** The real account of a role. */
    Account account(String role) {
        return Objects.requireNonNull(accounts.get(role), role);
    }

    boolean has(String role) {
        return accounts.containsKey(role);
    }

    List<GuideRole> roles(Sentences sentences) {
        List<GuideRole> roles = new ArrayList<>();
        accounts.forEach((role, account) -> roles.add(new GuideRole(
                role,
                who(role, sentences),
                account.serverType().name(),
                software(role),
                account.software().version().toString(),
                handle(role).domain(),
                handle(role).acct(),
                List.of())));
        return roles;
    }

    /** {@code your old account}. */
    static String who(String role, Sentences sentences) {
        return sentences.text("who." + role, sentences.text("who.other").replace("{0}", role));
    }

    /** The name of the software as people write it. */
    String software(String role) {
        return account(role).serverType().outlook().called();
    }
}
