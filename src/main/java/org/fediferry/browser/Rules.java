package org.fediferry.browser;

import java.net.URI;
import java.util.Locale;
import org.fediferry.browser.Elements.Target;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;

/** What is never done on behalf of an account: giving a secret to a stranger, and going where nobody must go. */
final class Rules {

    private final AccountContext account;

    Rules(AccountContext account) {
        this.account = account;
    }

    /** Refuses to give anything to a page that is not one of the account's own server: a look-alike must not get it. */
    void refuseStrangers(Target field, String what) throws StepFailed {
        refuseStranger(field.about().text("origin"), " asks for it", what);
        for (String address : field.about().texts("leadsTo")) {
            refuseStranger(originOf(address), " is where the form of this page would send it", what);
        }
    }

    private void refuseStranger(String origin, String found, String what) throws StepFailed {
        if (account.origins().stream().noneMatch(own -> own.text().equals(origin))) {
            throw new StepFailed(
                    Cause.REFUSED,
                    "a page of " + own() + " to " + what,
                    origin + found,
                    "nothing was typed; if this server is yours as well, name its address in the configuration");
        }
    }

    private static String originOf(String address) {
        try {
            return Origin.of(URI.create(address)).text();
        } catch (IllegalArgumentException noServer) {
            return Printable.line(address);
        }
    }

    /** Refuses to type a secret anywhere but into a password or one-time-code field of the account's own server. */
    void refuseToTell(Target field, String title) throws StepFailed {
        refuseStrangers(field, "type a secret into");
        if (!field.about().is("secret")) {
            throw new StepFailed(
                    Cause.REFUSED,
                    "a password or one-time-code field for a secret",
                    title + " is " + field.name() + ", which shows what is typed",
                    "nothing was typed");
        }
    }

    private String own() {
        return String.join(
                " or ", account.origins().stream().map(Origin::text).sorted().toList());
    }

    /** Refuses a link or a form that leads to a forbidden path. */
    void refuseToFollow(Target target) throws StepFailed {
        for (String address : target.about().texts("leadsTo")) {
            refuse(address, target.name() + " leads to " + address);
        }
    }

    void refuseToOpen(URI address) throws StepFailed {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new StepFailed(Cause.REFUSED, "a web address", "\"" + address + "\"", "");
        }
        refuse(address.toString(), address.toString());
    }

    /** Refuses to fetch anything but pages of the account's own server. */
    void refuseToFetch(URI address) throws StepFailed {
        String origin = originOf(address.toString());
        if (account.origins().stream().noneMatch(own -> own.text().equals(origin))) {
            throw new StepFailed(
                    Cause.REFUSED,
                    "a page of " + own(),
                    origin,
                    "nothing of it was read; if this server is yours as well, name its address in the configuration");
        }
    }

    boolean isForbidden(String address) {
        return account.forbidden().covers(address);
    }

    private void refuse(String address, String found) throws StepFailed {
        if (isForbidden(address)) {
            throw refusal(found);
        }
    }

    static StepFailed refusal(String found) {
        return new StepFailed(
                Cause.REFUSED,
                "nothing that could delete the account",
                Printable.line(found),
                "this tool never opens or submits such a page; do it by hand if you mean it");
    }
}
