package org.fediferry.practice.pages;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;
import org.jspecify.annotations.Nullable;

/** Signing in with password and code, and signing out. */
public final class SignInPages implements Area {

    /** The only way to sign in where there is no password form (Mastodon's OMNIAUTH_ONLY). */
    private static final String PROVIDER = "openid_connect";

    private final SignInLimit limit = new SignInLimit();

    @Override
    public void addTo(Routes routes) {
        routes.get("/auth/sign_in", Access.ANYONE, this::show);
        routes.post("/auth/sign_in", Access.ANYONE, this::submit);
        routes.delete("/auth/sign_out", Access.ANYONE, this::signOut);
    }

    private void show(Visit visit) {
        visit.session().awaitCode(null);
        Optional<URI> lookAlike = visit.site().quirks().lookAlike();
        if (lookAlike.isPresent()) {
            visit.redirect(lookAlike.get().resolve("/auth/sign_in").toString());
        } else if (visit.maybeUser().isPresent()) {
            visit.redirect(visit.session().takeReturnTo());
        } else {
            renderForm(visit, "");
        }
    }

    private void renderForm(Visit visit, String typedEmail) {
        boolean elsewhere = visit.site().quirks().isOn(Quirk.SIGN_IN_ELSEWHERE);
        boolean marked = visit.instance().has(Feature.REQUIRED_ATTRIBUTES);
        Field email = Field.of("email", "user", "email", visit.texts().text("sign_in.email"))
                .value(typedEmail)
                .autocomplete("off")
                .markRequired(marked);
        Field password = Field.password("user", "password", visit.texts().text("sign_in.password"))
                .markRequired(marked);
        String title = visit.instance().has(Feature.LOGIN_HEADING) ? "sign_in.title" : "sign_in.title_old";
        visit.render(
                "sign-in",
                title,
                Map.of(
                        "passwordForm",
                        !elsewhere,
                        "email",
                        email,
                        "password",
                        password,
                        "provider",
                        elsewhere ? PROVIDER : ""));
    }

    private void submit(Visit visit) {
        User awaiting = visit.formHas("user[otp_attempt]") ? visit.session().awaitingCode() : null;
        String key = awaiting == null
                ? visit.form("user[email]")
                : awaiting.credentials().email();
        if (isLimited(visit, key)) {
            refuse(visit);
        } else if (awaiting != null) {
            checkCode(visit, awaiting);
        } else {
            checkPassword(visit);
        }
    }

    private boolean isLimited(Visit visit, String key) {
        boolean counted = limit.exceeded(visit.http().ip(), key);
        return visit.site().quirks().isOn(Quirk.SIGN_IN_LIMITED)
                || (counted && visit.instance().has(Feature.LOOPBACK_LIMITED));
    }

    private static void refuse(Visit visit) {
        visit.http().status(429).header("X-RateLimit-Limit", "25").header("X-RateLimit-Remaining", "0");
        visit.http().header("X-RateLimit-Reset", SignInLimit.reset().toString());
        visit.json(Json.object("error", "Too many requests"));
    }

    private void checkPassword(Visit visit) {
        String email = visit.form("user[email]");
        User user = visit.instance().userWithEmail(email).orElse(null);
        if (user == null || !visit.form("user[password]").equals(passwordOf(user))) {
            visit.flash("alert", "sign_in.invalid");
            renderForm(visit, email);
        } else if (user.credentials().otpSecret() != null || user.credentials().hasSecurityKey()) {
            visit.session().awaitCode(user);
            renderCodeForm(visit, user);
        } else {
            enter(visit, user);
        }
    }

    private static @Nullable String passwordOf(User user) {
        return user.credentials().password();
    }

    private static void renderCodeForm(Visit visit, User user) {
        Field code = Field.text("user", "otp_attempt", visit.texts().text("code.label"))
                .autocomplete("one-time-code")
                .markRequired(visit.instance().has(Feature.REQUIRED_ATTRIBUTES));
        visit.render(
                "second-factor",
                "code.title",
                Map.of(
                        "securityKey",
                        user.credentials().hasSecurityKey(),
                        "codes",
                        user.credentials().otpSecret() != null,
                        "code",
                        code));
    }

    private static void checkCode(Visit visit, User user) {
        OneTimeCodes codes = new OneTimeCodes(user.credentials());
        boolean limited = visit.instance().has(Feature.CODE_ATTEMPT_LIMIT) && codes.tooManyWrong();
        if (limited) {
            visit.flash("alert", "code.too_many");
            renderCodeForm(visit, user);
        } else if (codes.accept(visit.form("user[otp_attempt]"))) {
            enter(visit, user);
        } else {
            visit.flash("alert", "code.invalid");
            renderCodeForm(visit, user);
        }
    }

    private static void enter(Visit visit, User user) {
        visit.signIn(user);
        visit.redirect(visit.session().takeReturnTo());
    }

    private void signOut(Visit visit) {
        visit.signOut();
        String accept = String.valueOf(visit.http().header("Accept"));
        if (accept.startsWith("application/json") && visit.instance().has(Feature.SIGN_OUT_JSON)) {
            visit.json(Json.object("redirect_to", "/auth/sign_in"));
        } else {
            visit.redirect("/auth/sign_in");
        }
    }
}
