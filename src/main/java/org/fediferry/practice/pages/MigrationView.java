package org.fediferry.practice.pages;

import java.util.List;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Migration;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Messages;
import org.fediferry.practice.web.Visit;
import org.jspecify.annotations.Nullable;

/** What the migration page shows besides its form. */
public record MigrationView(
        @Nullable Account movedTo, long cooldownDays, List<String> bullets, List<Migration> past, Messages texts) {

    private static final List<String> BEFORE_46 = List.of(
            "migrations.warning.followers",
            "migrations.warning.redirect",
            "migrations.warning.other_data",
            "migrations.warning.backreference",
            "migrations.warning.cooldown",
            "migrations.warning.disabled");
    private static final List<String> SINCE_46 = List.of(
            "migrations.warning.followers",
            "migrations.warning.other_data_46",
            "migrations.warning.redirect",
            "migrations.warning.backreference",
            "migrations.warning.cooldown",
            "migrations.warning.disabled");

    static MigrationView of(Visit visit) {
        User user = visit.user();
        List<String> bullets = visit.instance().has(Feature.LANDMARKS) ? SINCE_46 : BEFORE_46;
        return new MigrationView(
                user.account().movedTo(), user.cooldownDays(), bullets, user.migrations(), visit.texts());
    }

    public String shown(Migration migration) {
        return Dates.shown(texts, migration.at());
    }
}
