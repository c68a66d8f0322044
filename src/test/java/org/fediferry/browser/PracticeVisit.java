package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fediferry.practice.Codes;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.step.Finding;
import org.fediferry.step.Locator;
import org.fediferry.step.Locator.ClickBrings;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Value;
import org.jspecify.annotations.Nullable;

/** Signs in on a practice server, and looks at its preference pages as a check does: nothing is changed. */
final class PracticeVisit {

    static final Duration LIMIT = Duration.ofSeconds(60);

    /** What must be on each page. */
    static final Map<String, List<String>> PAGES = Map.of(
            "/settings/preferences/appearance", List.of("#user_locale", "form.simple_form button[type=submit]"),
            "/settings/export", List.of("a[href='/settings/exports/follows.csv']"),
            "/settings/aliases", List.of("#account_alias_acct"));

    final Page page;
    private final PracticeServer server;

    private PracticeVisit(Page page, PracticeServer server) {
        this.page = page;
        this.server = server;
    }

    /** Signs in as the server's one account, with a one-time code where it asks for one. */
    static PracticeVisit signIn(Browser browser, String role, PracticeServer server) throws StepFailed, IOException {
        AccountContext account =
                AccountContext.of(role, server.address(), Files.createTempDirectory(browser.folder(), "downloads"));
        PracticeAccount ada = server.account("ada");
        Page page = browser.pageFor(account);
        page.open(server.address().resolve("/auth/sign_in"), LIMIT);
        page.fill(stays("#user_email"), Value.open(ada.email()), LIMIT);
        page.fill(stays("#user_password"), secret(ada.password()), LIMIT);
        page.click(leads("form#new_user button[type=submit]"), LIMIT);
        if (ada.otpSecret() != null) {
            page.fill(stays("#user_otp_attempt"), secret(Codes.now(ada.otpSecret())), LIMIT);
            page.click(leads("form#otp-authentication-form button[type=submit]"), LIMIT);
        }
        return new PracticeVisit(page, server);
    }

    private static Value secret(@Nullable String text) {
        return new Value(Objects.requireNonNull(text), true);
    }

    /** Looks at every page; the lines of what is not there. */
    List<String> missing() throws StepFailed {
        StringBuilder missing = new StringBuilder();
        for (Map.Entry<String, List<String>> each : PAGES.entrySet()) {
            open(each.getKey());
            for (String css : each.getValue()) {
                Finding finding = page.look(stays(css));
                missing.append(finding.holds() ? "" : each.getKey() + ": " + finding + "\n");
            }
        }
        return missing.toString().lines().toList();
    }

    void open(String path) throws StepFailed {
        page.open(server.address().resolve(path), LIMIT);
        assertThat(page.address().getPath()).isEqualTo(path);
    }

    static Locator stays(String css) {
        return new Locator("page.element", css, List.of(css), null, ClickBrings.NOTHING);
    }

    static Locator leads(String css) {
        return new Locator("page.element", css, List.of(css), null, ClickBrings.PAGE);
    }
}
