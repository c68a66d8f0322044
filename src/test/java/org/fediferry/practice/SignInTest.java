package org.fediferry.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fediferry.practice.quirk.Quirk;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Sections 1 and 10.3 of the fact sheet: signing in, the second factor, sessions, headers. */
@Test(groups = "unit")
public class SignInTest {

    private PracticeWorld world;
    private PracticeServer server;
    private PracticeAccount ada;
    private TestBrowser browser;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = PracticeWorld.small("4.6");
        server = world.oldServer();
        ada = server.account("ada");
        browser = new TestBrowser(server);
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
    }

    public void returnsToThePageThatWasWanted() {
        browser.get("/settings/aliases?lang=en");
        assertThat(browser.path()).isEqualTo("/auth/sign_in");
        assertThat(browser.has(".flash-message.alert")).isTrue();
        browser.signIn(ada);
        assertThat(browser.path()).isEqualTo("/settings/aliases?lang=en");
        assertThat(browser.has("script#initial-state[type='application/json']")).isTrue();
    }

    public void doesNotTellWhatWasWrong() {
        browser.get("/auth/sign_in")
                .submit("form#new_user", Map.of("user[email]", ada.email(), "user[password]", "no"));
        assertThat(browser.path()).isEqualTo("/auth/sign_in");
        assertThat(browser.textOf(".flash-message.alert")).isEqualTo("Invalid E-mail address or password.");
        assertThat(browser.page().expectFirst("#user_email").val()).isEqualTo(ada.email());
        assertThat(browser.page().expectFirst("#user_password").val()).isEmpty();
    }

    public void takesAOneTimeCodeOnlyOnce() {
        ada.requireOneTimeCode();
        String code = Codes.now(String.valueOf(ada.otpSecret()));
        enterPassword();
        assertThat(browser.path()).isEqualTo("/auth/sign_in");
        assertThat(browser.page().expectFirst("#user_otp_attempt").attr("type")).isEqualTo("text");
        enterCode(code);
        assertThat(browser.path()).isEqualTo("/");
        browser = new TestBrowser(server);
        enterPassword();
        enterCode(code);
        assertThat(browser.textOf(".flash-message.alert")).isEqualTo("Invalid two-factor code");
    }

    public void burnsRecoveryCodes() {
        ada.requireOneTimeCode();
        String code = ada.recoveryCodes().get(0);
        enterPassword();
        enterCode(code);
        assertThat(server.openSessions("ada")).isOne();
        assertThat(ada.recoveryCodes()).hasSize(9).doesNotContain(code);
    }

    public void stopsAfterTenWrongCodes() {
        ada.requireOneTimeCode();
        enterPassword();
        for (int i = 0; i < 10; i++) {
            enterCode("000000x");
        }
        enterCode(ada.recoveryCodes().get(0));
        assertThat(browser.textOf(".flash-message.alert")).startsWith("Too many authentication attempts");
        assertThat(server.openSessions("ada")).isZero();
    }

    public void losesTheCodeStepOnReload() {
        ada.requireOneTimeCode();
        enterPassword();
        browser.get("/auth/sign_in");
        assertThat(browser.has("form#new_user #user_email")).isTrue();
        assertThat(browser.has("#user_otp_attempt")).isFalse();
    }

    public void offersTheSecurityKeyFirst() {
        ada.requireSecurityKey();
        enterPassword();
        assertThat(browser.has("form#webauthn-form a#link-to-otp")).isTrue();
        assertThat(browser.has("form#otp-authentication-form.hidden a#link-to-webauthn"))
                .isTrue();
    }

    public void takesNothingButTheKeyWhereThereAreNoCodes() {
        ada.requireNothingButSecurityKey();
        enterPassword();
        assertThat(browser.has("form#webauthn-form button.js-webauthn")).isTrue();
        assertThat(browser.has("a#link-to-otp, #user_otp_attempt")).isFalse();
        assertThat(server.openSessions("ada")).isZero();
    }

    public void hasNoPasswordFormWhereAnotherServiceSignsIn() {
        server.quirks().on(Quirk.SIGN_IN_ELSEWHERE);
        TestBrowser guest = new TestBrowser(server).get("/auth/sign_in");
        assertThat(guest.has("form#new_user")).isFalse();
        assertThat(guest.has(".alternative-login a.btn.button-openid_connect[data-method=post]"))
                .isTrue();
    }

    public void keepsTheNewestTenSessions() {
        TestBrowser first = TestBrowser.signedIn(server, "ada");
        for (int i = 0; i < 10; i++) {
            TestBrowser.signedIn(server, "ada");
        }
        assertThat(server.openSessions("ada")).isEqualTo(10);
        assertThat(first.get("/settings/export").path()).isEqualTo("/auth/sign_in");
    }

    public void refusesAfterTwentyFiveAttempts() {
        for (int i = 0; i < 25; i++) {
            enterPassword();
            assertThat(browser.status()).isEqualTo(200);
            browser = new TestBrowser(server);
        }
        enterPassword();
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.text()).isEqualTo("{\"error\":\"Too many requests\"}");
        assertThat(browser.header("X-RateLimit-Remaining")).isEqualTo("0");
    }

    public void signsOutByDeleteOnly() {
        browser.signIn(ada);
        assertThat(browser.get("/auth/sign_out").status()).isEqualTo(404);
        browser.get("/settings/export").click("li#logout > a[href='/auth/sign_out'][data-method=delete]");
        assertThat(browser.path()).isEqualTo("/auth/sign_in");
        assertThat(browser.has(".flash-message")).isFalse();
        assertThat(server.openSessions("ada")).isZero();
    }

    public void wantsTheTokenWithEveryForm() {
        browser.signIn(ada);
        browser.post("/settings/aliases", Map.of("account_alias[acct]", "x@y.example"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.textOf("h1")).isEqualTo("Security verification failed");
    }

    public void sendsTheHeadersOfMastodon() {
        browser.get("/auth/sign_in");
        assertThat(browser.header("Content-Security-Policy")).doesNotContain("form-action");
        browser.signIn(ada);
        browser.get("/settings/export");
        assertThat(browser.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(browser.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(browser.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "script-src 'self' 'wasm-unsafe-eval'")
                .doesNotContain("unsafe-inline");
    }

    public void endsTheSessionWhenAskedTo() {
        browser.signIn(ada);
        server.quirks().on(Quirk.SESSION_ENDS, 2);
        assertThat(browser.get("/settings/export").path()).isEqualTo("/settings/export");
        assertThat(browser.get("/settings/export").path()).isEqualTo("/settings/export");
        assertThat(browser.get("/settings/export").path()).isEqualTo("/auth/sign_in");
    }

    @DataProvider
    public Object[][] headings() {
        return new Object[][] {
            {"4.0", ""}, {"4.1", "Sign in to harbour.example"}, {"4.2", "Login to harbour.example"},
        };
    }

    @Test(groups = "unit", dataProvider = "headings")
    public void headsTheFormAsTheVersionDoes(String version, String heading) {
        try (PracticeServer one = PracticeServer.start(PracticeSettings.of(version, "harbour.example"))) {
            assertThat(new TestBrowser(one)
                            .get("/auth/sign_in")
                            .page()
                            .select("h1.title")
                            .text())
                    .isEqualTo(heading);
        }
    }

    private void enterPassword() {
        browser.signIn(ada);
    }

    private void enterCode(String code) {
        browser.submit("form#otp-authentication-form", Map.of("user[otp_attempt]", code));
    }
}
