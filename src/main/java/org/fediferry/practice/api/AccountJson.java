package org.fediferry.practice.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.Profile;
import org.fediferry.practice.social.ProfileField;
import org.fediferry.practice.web.Json;

/** Accounts as the API describes them. */
final class AccountJson {

    private final Instance instance;

    AccountJson(Instance instance) {
        this.instance = instance;
    }

    Map<String, Object> of(Account account) {
        Map<String, Object> json = plain(account);
        Account target = account.movedTo();
        // 4.0 leaves the key out when the target has itself moved.
        boolean told = target != null && (instance.has(Feature.ACCOUNT_ROLES) || !target.hasMoved());
        if (target != null && told) {
            json.put("moved", plain(target));
        }
        return json;
    }

    private Map<String, Object> plain(Account account) {
        Profile profile = account.profile();
        Map<String, Object> json = Json.object(
                "id", Long.toString(account.id()),
                "username", account.username(),
                "acct", account.acct(),
                "display_name", profile.displayName(),
                "locked", profile.locked(),
                "bot", profile.bot(),
                "discoverable", profile.discoverable(),
                "group", false,
                "created_at", account.createdAt().toString(),
                "note", paragraph(profile.note()),
                "url", account.url().toString(),
                "avatar", instance.at("/packs/icon.svg").toString(),
                "header", instance.at("/packs/icon.svg").toString(),
                "followers_count", instance.follows().followerCount(account),
                "following_count", instance.follows().followingCount(account),
                "statuses_count",
                        instance.userOf(account)
                                .map(user -> user.statuses().size())
                                .orElse(0),
                "emojis", List.of(),
                "fields", fields(profile));
        if (instance.has(Feature.ACCOUNT_URI)) {
            json.put("uri", account.uri().toString());
        }
        if (instance.has(Feature.ACCOUNT_ROLES)) {
            json.put("roles", List.of());
        }
        if (instance.has(Feature.PROFILE_EDITOR)) {
            json.put("show_media", true);
            json.put("show_media_replies", true);
            json.put("show_featured", true);
            json.put("avatar_description", "");
            json.put("header_description", "");
        }
        return json;
    }

    private static List<Object> fields(Profile profile) {
        List<Object> fields = new ArrayList<>();
        for (ProfileField field : profile.fields()) {
            fields.add(Json.object(
                    "name",
                    field.name(),
                    "value",
                    link(field.value()),
                    "verified_at",
                    Json.orNull(
                            field.verifiedAt() == null
                                    ? null
                                    : field.verifiedAt().toString())));
        }
        return fields;
    }

    static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p>" + escape(text).replace("\n", "<br />") + "</p>";
    }

    private static String link(String value) {
        String safe = escape(value);
        return value.startsWith("https://") || value.startsWith("http://")
                ? "<a href=\"" + safe + "\" target=\"_blank\" rel=\"nofollow noopener me\">" + safe + "</a>"
                : safe;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
