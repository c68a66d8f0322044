package org.fediferry.practice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.AccountAlias;
import org.fediferry.practice.social.Backup;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.FollowGraph;
import org.fediferry.practice.social.Holdings;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.Migration;
import org.fediferry.practice.social.Profile;
import org.fediferry.practice.social.ProfileField;
import org.fediferry.practice.social.Status;
import org.fediferry.practice.social.User;
import org.fediferry.practice.transfer.Archive;
import org.jspecify.annotations.Nullable;

/** An account of a practice server from outside: what a person knows of it, and what a rehearsal may change. */
public final class PracticeAccount {

    private static final String OTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private final Instance instance;
    private final User user;

    PracticeAccount(Instance instance, User user) {
        this.instance = instance;
        this.user = user;
    }

    public String user() {
        return user.account().username();
    }

    /** Such as "ada@harbour.example". */
    public String handle() {
        return user.account().handle().toString();
    }

    public String email() {
        return user.credentials().email();
    }

    /** Null for an account without one. */
    public @Nullable String password() {
        return user.credentials().password();
    }

    /** The access token that the pages of this account carry. */
    public String accessToken() {
        return user.accessToken();
    }

    public PracticeAccount usePassword(String password) {
        user.credentials().setPassword(password);
        return this;
    }

    /** In base 32; null without a second factor, and where nobody knows it. */
    public @Nullable String otpSecret() {
        return user.credentials().knowsCodes() ? user.credentials().otpSecret() : null;
    }

    public List<String> recoveryCodes() {
        return user.credentials().recoveryCodes();
    }

    public URI actor() {
        return user.account().uri();
    }

    public URI profilePage() {
        return user.account().url();
    }

    public Profile profile() {
        return user.account().profile();
    }

    public int followers() {
        return instance.follows().followerCount(user.account());
    }

    public int following() {
        return instance.follows().followingCount(user.account());
    }

    public int followRequests() {
        return instance.follows().requestsTo(user.account()).size();
    }

    public Holdings holdings() {
        return user.holdings();
    }

    /** What was chosen in the preferences, by the name of the setting. */
    public Map<String, List<String>> preferences() {
        return user.preferences();
    }

    public List<URI> alsoKnownAs() {
        return user.account().alsoKnownAs();
    }

    /** The handle to which the account redirects. */
    public Optional<String> movedTo() {
        return Optional.ofNullable(user.account().movedTo())
                .map(target -> target.handle().toString());
    }

    /** How many moves are on record. */
    public int migrations() {
        return user.migrations().size();
    }

    /** Newest first. */
    public List<String> posts() {
        return user.statuses().stream().map(Status::text).toList();
    }

    public int pinnedPosts() {
        return user.pinned().size();
    }

    /** The newest post that says this is the one that was pinned last. */
    public PracticeAccount pin(String text) {
        user.statuses().stream()
                .filter(status -> status.text().equals(text))
                .findFirst()
                .ifPresent(status -> user.pinned().add(0, status.id()));
        return this;
    }

    /** New followers must be approved. */
    public PracticeAccount lock() {
        user.account().update(profile().withLocked(true));
        return this;
    }

    public PracticeAccount hideFollowers() {
        user.account().update(profile().withHiddenCollections(true));
        return this;
    }

    /** Signing in asks for a one-time code; there are ten recovery codes. */
    public PracticeAccount requireOneTimeCode() {
        List<String> recovery = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            recovery.add("practice" + i + "recovery");
        }
        user.credentials().requireCodes(OTP_SECRET, recovery);
        return this;
    }

    /** Signing in offers a security key first; one-time codes work too. */
    public PracticeAccount requireSecurityKey() {
        requireOneTimeCode();
        user.credentials().addSecurityKey();
        return this;
    }

    /** Signing in asks for a security key, and nothing else will do. */
    public PracticeAccount requireNothingButSecurityKey() {
        user.credentials().addSecurityKey();
        return this;
    }

    /** The person has the key at hand: a click on the button for it signs in. */
    public PracticeAccount plugSecurityKeyIn() {
        user.credentials().plugKeyIn();
        return this;
    }

    /** Only the security key is left to sign in with: nobody knows the secret of the one-time codes any more. */
    public PracticeAccount loseOneTimeCodes() {
        user.credentials().loseCodes();
        return this;
    }

    /** As for somebody who signs in through another service: pages ask for the user name instead. */
    public PracticeAccount forgetPassword() {
        user.credentials().setPassword(null);
        return this;
    }

    /** Creates the alias that a move needs. */
    public PracticeAccount nameAsAlias(PracticeAccount old) {
        return nameAsAlias(old.handle(), old.actor());
    }

    /** The same for an account of any server, by its handle and its address among servers. */
    public PracticeAccount nameAsAlias(String handle, URI actor) {
        user.addAlias(new AccountAlias(instance.nextId() % 1_000_000, handle, actor));
        return this;
    }

    /** Has one more line with a link in the profile. */
    public PracticeAccount addLink(String label, URI link) {
        List<ProfileField> fields = new ArrayList<>(profile().fields());
        fields.add(new ProfileField(label, link.toString()));
        user.account().update(profile().withFields(fields));
        return this;
    }

    /** As after "redirect only": points to the other account, and nobody was moved. */
    public PracticeAccount redirectTo(PracticeAccount other) {
        Account target = other.user.account();
        user.account().setMovedTo(instance.addRemote(target.handle(), target.uri(), target.url(), target.profile()));
        return this;
    }

    /** Puts a move on record, so that the 30 days of waiting have not passed yet. */
    public PracticeAccount movedBefore(Duration ago) {
        Account self = user.account();
        user.migrations().add(new Migration(self, 0, Instant.now().minus(ago)));
        return this;
    }

    /** An archive was asked for that long ago and has not been made. */
    public PracticeAccount archiveAskedBefore(Duration ago) {
        user.backups()
                .add(
                        0,
                        new Backup(
                                instance.nextId(),
                                "archive-asked-for-long-ago.zip",
                                Instant.now().minus(ago)));
        return this;
    }

    /** An archive was asked for at that time, and is ready. */
    public PracticeAccount archiveMade(Instant asked) {
        String ending = instance.has(Feature.ZIP_ARCHIVE) ? "zip" : "tar.gz";
        Backup backup = new Backup(instance.nextId(), "archive-of-the-rehearsal." + ending, asked);
        backup.finish(new Archive(instance, user).bytes());
        user.backups().add(0, backup);
        return this;
    }

    public PracticeAccount suspend() {
        user.suspend();
        return this;
    }

    public PracticeAccount speak(Locale language) {
        user.setLanguage(language);
        return this;
    }

    /** Whether this account follows that one, on this server's word. */
    public boolean follows(PracticeAccount other) {
        FollowGraph follows = instance.follows();
        return instance.account(other.actor())
                .map(target -> follows.between(user.account(), target) != null)
                .orElse(false);
    }
}
