package org.fediferry.practice.pages;

import java.time.Instant;
import java.util.Map;
import org.fediferry.practice.federation.Lookup;
import org.fediferry.practice.federation.Move;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.social.Migration;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;
import org.jspecify.annotations.Nullable;

/** The page with the red button: moving the followers to another account. */
public final class MigrationPages implements Area {

    private static final String MODEL = "account_migration";

    private final Lookup lookup;
    private final Move move;

    public MigrationPages(Lookup lookup, Move move) {
        this.lookup = lookup;
        this.move = move;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/settings/migration", Access.NOT_SUSPENDED, visit -> render(visit, Problems.NONE));
        routes.post("/settings/migration", Access.NOT_SUSPENDED, this::submit);
    }

    /** Message keys by the place at which they appear. */
    private record Problems(
            @Nullable String target,
            @Nullable String proof,
            @Nullable String whole) {

        static final Problems NONE = new Problems(null, null, null);

        boolean any() {
            return target != null || proof != null || whole != null;
        }
    }

    private static void render(Visit visit, Problems problems) {
        boolean disabled = visit.user().cooldownDays() > 0;
        Field target = Field.text(MODEL, "acct", visit.texts().text("migrations.acct"))
                .hint(visit.texts().text("migrations.acct_hint"))
                .required()
                .disabled(disabled)
                .value(visit.form(MODEL + "[acct]"))
                .error(problems.target() == null ? null : visit.texts().text(problems.target()));
        Field proof =
                new OwnerProof(visit, MODEL, "current_").field(problems.proof()).disabled(disabled);
        String whole = problems.whole() == null ? "" : visit.texts().text(problems.whole());
        visit.render(
                "migration",
                "migrations.title",
                Map.of(
                        "view", MigrationView.of(visit),
                        "target", target,
                        "proof", proof,
                        "wrong", problems.any(),
                        "baseError", whole));
    }

    private void submit(Visit visit) {
        if (!new OwnerProof(visit, MODEL, "current_").isRight()) {
            render(visit, new Problems(null, "form.invalid", null));
            return;
        }
        TargetCheck check = TargetCheck.of(visit, lookup, visit.form(MODEL + "[acct]"), true);
        boolean tooSoon = visit.user().cooldownDays() > 0;
        if (check.target().isEmpty() || tooSoon) {
            String cooldown = tooSoon ? "migrations.errors.on_cooldown" : null;
            render(visit, new Problems(check.errorKey().orElse(null), null, cooldown));
        } else {
            carryOut(visit, check.target().get());
        }
    }

    private void carryOut(Visit visit, Account target) {
        User user = visit.user();
        if (visit.site().quirks().take(Quirk.FAIL_BEFORE_MOVE)) {
            visit.error(500);
            return;
        }
        int followers = visit.instance().follows().followerCount(user.account());
        user.migrations().add(0, new Migration(target, followers, Instant.now()));
        if (visit.site().quirks().take(Quirk.FAIL_AFTER_MOVE)) {
            // mastodon#17284: the row is stored, the move itself is not.
            visit.error(500);
            return;
        }
        user.account().setMovedTo(target);
        move.announce(user.account(), target);
        if (visit.site().quirks().take(Quirk.FAIL_AFTER_EFFECT)) {
            visit.error(500);
            return;
        }
        visit.flash("notice", "migrations.moved", Handle.strip(visit.form(MODEL + "[acct]")));
        visit.redirect("/settings/migration");
    }
}
