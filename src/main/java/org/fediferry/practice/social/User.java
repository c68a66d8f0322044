package org.fediferry.practice.social;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Somebody with an account on this server: credentials, posts, holdings, and what they asked the server to do. */
public final class User {

    /** Mastodon: {@code AccountMigration::COOLDOWN_PERIOD}. */
    public static final Duration MOVE_COOLDOWN = Duration.ofDays(30);

    private final Account account;
    private final Credentials credentials;
    private final String accessToken;
    private final Holdings holdings = new Holdings();
    private final Map<String, List<String>> preferences = new ConcurrentHashMap<>();
    private final List<AccountAlias> aliases = new CopyOnWriteArrayList<>();
    private final List<Migration> migrations = new CopyOnWriteArrayList<>();
    private final List<BulkImport> imports = new CopyOnWriteArrayList<>();
    private final List<Backup> backups = new CopyOnWriteArrayList<>();
    private final List<Status> statuses = new CopyOnWriteArrayList<>();
    private final List<Long> pinned = new CopyOnWriteArrayList<>();
    private volatile @Nullable Locale language;
    private volatile boolean suspended;

    User(Account account, Credentials credentials, String accessToken) {
        this.account = account;
        this.credentials = credentials;
        this.accessToken = accessToken;
    }

    public Account account() {
        return account;
    }

    public Credentials credentials() {
        return credentials;
    }

    public String accessToken() {
        return accessToken;
    }

    public Holdings holdings() {
        return holdings;
    }

    /** What was chosen in the preferences, by the name of the setting; what is as the server has it is not there. */
    public Map<String, List<String>> preferences() {
        return preferences;
    }

    public List<AccountAlias> aliases() {
        return aliases;
    }

    /** Newest first. */
    public List<Migration> migrations() {
        return migrations;
    }

    /** Newest first. */
    public List<BulkImport> imports() {
        return imports;
    }

    public Optional<BulkImport> importWithId(String id) {
        return imports.stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst();
    }

    /** Newest first. */
    public List<Backup> backups() {
        return backups;
    }

    /** Newest first. */
    public List<Status> statuses() {
        return statuses;
    }

    public List<Long> pinned() {
        return pinned;
    }

    /** The language of the pages when it is not the server's. */
    public @Nullable Locale language() {
        return language;
    }

    public void setLanguage(Locale newLanguage) {
        language = newLanguage;
    }

    public boolean isSuspended() {
        return suspended;
    }

    public void suspend() {
        suspended = true;
    }

    /** Mastodon's word for an account that may use everything. */
    public boolean isFunctional() {
        return !suspended && !account.hasMoved();
    }

    public void addAlias(AccountAlias alias) {
        aliases.add(alias);
        publishAliases();
    }

    public void removeAlias(AccountAlias alias) {
        aliases.remove(alias);
        publishAliases();
    }

    private void publishAliases() {
        account.setAlsoKnownAs(aliases.stream().map(AccountAlias::uri).toList());
    }

    /** Days until the account may be moved again, rounded up; 0 when it may be moved now. */
    public long cooldownDays() {
        if (migrations.isEmpty()) {
            return 0;
        }
        Duration left = Duration.between(Instant.now(), migrations.get(0).at().plus(MOVE_COOLDOWN));
        return left.isNegative() ? 0 : (left.toSeconds() + 86_399) / 86_400;
    }

    /** The newest ten, as the import page lists them. */
    public List<BulkImport> recentImports() {
        return new ArrayList<>(imports.subList(0, Math.min(10, imports.size())));
    }
}
