package org.fediferry.practice.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.User;

/** The JSON that Mastodon hands to its web app in {@code script#initial-state}. */
final class InitialState {

    private InitialState() {}

    static String of(Visit visit) {
        Map<String, Object> meta = Json.object(
                "streaming_api_base_url",
                visit.instance().address().toString(),
                "access_token",
                Json.orNull(visit.maybeUser().map(User::accessToken).orElse(null)),
                "locale",
                visit.language().getLanguage(),
                "domain",
                visit.instance().domain(),
                "title",
                visit.instance().domain(),
                "version",
                visit.instance().version().full(),
                "repository",
                "mastodon/mastodon");
        Map<String, Object> accounts = new LinkedHashMap<>();
        visit.maybeUser().map(User::account).ifPresent(account -> {
            accounts.put(id(account), json(account));
            Account target = account.movedTo();
            if (target == null) {
                meta.put("me", id(account));
            } else {
                meta.put("disabled_account_id", id(account));
                meta.put("moved_to_account_id", id(target));
                accounts.put(id(target), json(target));
            }
        });
        // "<" must not end the script element early.
        return Json.write(Json.object("meta", meta, "accounts", accounts)).replace("<", "\\u003c");
    }

    private static String id(Account account) {
        return Long.toString(account.id());
    }

    private static Map<String, Object> json(Account account) {
        return Json.object(
                "id",
                id(account),
                "username",
                account.username(),
                "acct",
                account.acct(),
                "display_name",
                account.profile().displayName(),
                "url",
                account.url().toString());
    }
}
