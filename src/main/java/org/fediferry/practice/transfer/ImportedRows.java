package org.fediferry.practice.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.federation.Following;
import org.fediferry.practice.federation.Lookup;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.BulkImport;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Filter;
import org.fediferry.practice.social.Follow;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.social.Holdings;
import org.fediferry.practice.social.ImportType;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Json;

/** Applies imported rows to one user. */
public final class ImportedRows {

    private final Instance instance;
    private final Lookup lookup;
    private final Following following;
    private final User user;

    public ImportedRows(Instance instance, Lookup lookup, Following following, User user) {
        this.instance = instance;
        this.lookup = lookup;
        this.following = following;
        this.user = user;
    }

    /** What became of a row. */
    enum Outcome {
        DONE,
        NOT_FOUND,
        REFUSED
    }

    /** In overwrite mode, what is not in the file goes first. */
    void prepare(BulkImport.Upload upload) {
        if (!upload.overwrite()) {
            return;
        }
        Holdings holdings = user.holdings();
        switch (upload.type()) {
            case FOLLOWING -> unfollowAllBut(upload.rows());
            case LISTS -> holdings.clearLists();
            case MUTING -> holdings.clearMutes();
            case BLOCKING -> holdings.clearBlocks();
            case DOMAIN_BLOCKING -> holdings.clearDomainBlocks();
            case BOOKMARKS -> holdings.clearBookmarks();
            case CUSTOM_FILTERS -> holdings.clearFilters();
        }
    }

    private void unfollowAllBut(List<Map<String, String>> rows) {
        List<String> kept = rows.stream().map(row -> handle(row).toString()).toList();
        instance.follows().followedBy(user.account()).stream()
                .filter(target -> !kept.contains(target.handle().toString()))
                .forEach(target -> following.unfollow(user.account(), target));
    }

    Outcome apply(ImportType type, Map<String, String> row) {
        return switch (type) {
            case DOMAIN_BLOCKING -> blockDomain(cell(row, "#domain"));
            case BOOKMARKS -> bookmark(cell(row, "#uri"));
            case CUSTOM_FILTERS -> filter(cell(row, "json"));
            case FOLLOWING, LISTS, MUTING, BLOCKING ->
                lookup.find(handle(row)).map(target -> apply(type, row, target)).orElse(Outcome.NOT_FOUND);
        };
    }

    private Outcome apply(ImportType type, Map<String, String> row, Account target) {
        return switch (type) {
            case FOLLOWING -> follow(target, options(row));
            case LISTS -> addToList(cell(row, "List name"), target);
            case MUTING -> {
                user.holdings().mute(target, isTrue(row, "Hide notifications", true));
                yield Outcome.DONE;
            }
            default -> block(target);
        };
    }

    private Outcome follow(Account target, Follow options) {
        if (following.isRefused(user.account(), target)) {
            return Outcome.REFUSED;
        }
        following.follow(user.account(), target, options);
        return Outcome.DONE;
    }

    /** Only somebody who is followed, or asked, can be on a list: so this follows too. */
    private Outcome addToList(String title, Account target) {
        boolean own = target.equals(user.account());
        if (!own && !instance.follows().isFollowingOrRequested(user.account(), target)) {
            if (following.isRefused(user.account(), target)) {
                return Outcome.REFUSED;
            }
            following.follow(user.account(), target, Follow.PLAIN);
        }
        user.holdings().addToList(title, target);
        return Outcome.DONE;
    }

    private Outcome block(Account target) {
        following.unfollow(user.account(), target);
        following.dropFollower(user.account(), target);
        user.holdings().block(target);
        return Outcome.DONE;
    }

    private Outcome blockDomain(String domain) {
        user.holdings().blockDomain(domain);
        instance.follows().followedBy(user.account()).stream()
                .filter(target -> target.handle().domain().equals(domain))
                .forEach(target -> following.unfollow(user.account(), target));
        instance.follows().followersOf(user.account()).stream()
                .filter(follower -> follower.handle().domain().equals(domain))
                .forEach(follower -> following.dropFollower(user.account(), follower));
        return Outcome.DONE;
    }

    private Outcome bookmark(String uri) {
        Optional<URI> address = Uris.parse(uri);
        boolean there = instance.status(uri).isPresent()
                || address.filter(lookup::isThere).isPresent();
        if (there) {
            user.holdings().bookmark(uri);
        }
        return there ? Outcome.DONE : Outcome.NOT_FOUND;
    }

    private Outcome filter(String text) {
        JsonNode json = Json.read(text);
        if (json == null) {
            return Outcome.NOT_FOUND;
        }
        List<String> context = new ArrayList<>();
        json.path("context").forEach(one -> context.add(one.asText()));
        List<Filter.Keyword> words = new ArrayList<>();
        json.path("keywords_attributes")
                .forEach(one -> words.add(new Filter.Keyword(
                        one.path("keyword").asText(), one.path("whole_word").asBoolean())));
        String end = json.path("expires_at").asText("null");
        user.holdings()
                .filter(new Filter(
                        json.path("title").asText(),
                        context,
                        json.path("action").asText(),
                        words,
                        end.equals("null") ? null : Instant.parse(end)));
        return Outcome.DONE;
    }

    private Follow options(Map<String, String> row) {
        List<String> languages = Arrays.stream(cell(row, "Languages").split(",", -1))
                .map(String::strip)
                .filter(language -> !language.isEmpty())
                .toList();
        return new Follow(isTrue(row, "Show boosts", true), isTrue(row, "Notify on new posts", false), languages);
    }

    private boolean isTrue(Map<String, String> row, String column, boolean unlessSaid) {
        String said = row.get(column);
        if (said == null || said.isEmpty()) {
            return unlessSaid;
        }
        String value = instance.has(Feature.CASE_FREE_BOOLEANS) ? said.toLowerCase(Locale.ROOT) : said;
        return value.equals("true");
    }

    private Handle handle(Map<String, String> row) {
        return Handle.typed(cell(row, "Account address"), instance.domain());
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
