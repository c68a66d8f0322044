package org.fediferry.practice.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Filter;
import org.fediferry.practice.social.Follow;
import org.fediferry.practice.social.Holdings;
import org.fediferry.practice.social.ImportType;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Json;

/** The lists of one user as files. */
public final class Export {

    private final Instance instance;
    private final User user;

    public Export(Instance instance, User user) {
        this.instance = instance;
        this.user = user;
    }

    public String of(ImportType type) {
        return switch (type) {
            case FOLLOWING -> follows();
            case LISTS -> lists();
            case MUTING -> mutes();
            case BLOCKING ->
                column(newestFirst(user.holdings().blocks()).stream()
                        .map(account -> account.handle().toString())
                        .toList());
            case DOMAIN_BLOCKING -> column(user.holdings().domainBlocks());
            case BOOKMARKS -> column(newestFirst(user.holdings().bookmarks()));
            case CUSTOM_FILTERS -> filters();
        };
    }

    private String follows() {
        CsvWriter csv = new CsvWriter().row(ImportType.FOLLOWING.columns());
        for (Account target : newestFirst(instance.follows().followedBy(user.account()))) {
            Follow follow = instance.follows().between(user.account(), target);
            if (follow != null) {
                csv.row(List.of(
                        target.handle().toString(),
                        Boolean.toString(follow.showBoosts()),
                        Boolean.toString(follow.notifyOnPosts()),
                        String.join(", ", follow.languages())));
            }
        }
        return csv.toString();
    }

    private String mutes() {
        CsvWriter csv = new CsvWriter().row(ImportType.MUTING.columns());
        newestFirst(user.holdings().mutes())
                .forEach(mute -> csv.row(
                        List.of(mute.target().handle().toString(), Boolean.toString(mute.hideNotifications()))));
        return csv.toString();
    }

    private String lists() {
        CsvWriter csv = new CsvWriter();
        user.holdings()
                .lists()
                .forEach((title, members) -> members.forEach(
                        member -> csv.row(List.of(title, member.handle().toString()))));
        return csv.toString();
    }

    private String filters() {
        Holdings holdings = user.holdings();
        List<Object> filters = new ArrayList<>();
        holdings.filters().stream()
                .sorted(Comparator.comparing(Filter::title))
                .forEach(filter -> filters.add(Json.object(
                        "title",
                        filter.title(),
                        "expires_at",
                        Json.orNull(Optional.ofNullable(filter.expiresAt())
                                .map(Instant::toString)
                                .orElse(null)),
                        "context",
                        filter.context(),
                        "action",
                        filter.action(),
                        "keywords_attributes",
                        filter.keywords().stream()
                                .map(word -> Json.object("keyword", word.word(), "whole_word", word.whole()))
                                .toList(),
                        "statuses",
                        List.of())));
        return Json.write(Json.object("custom_filters", filters));
    }

    private static String column(List<String> cells) {
        CsvWriter csv = new CsvWriter();
        cells.forEach(cell -> csv.row(List.of(cell)));
        return csv.toString();
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> reversed = new ArrayList<>(oldestFirst);
        Collections.reverse(reversed);
        return reversed;
    }
}
