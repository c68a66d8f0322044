package org.fediferry.run;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.fediverse.TokenWeb;
import org.fediferry.plan.Account;
import org.fediferry.scenario.ApiCall;
import org.fediferry.step.Name;
import org.fediferry.step.Stage;
import org.fediferry.step.StepFailed;

/** Asks the interface for programs of an account's own server, and waits where the server says so. */
final class Calls {

    private static final Duration UNASKED = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int TRIES = 20;

    private final RunContext run;
    private final Account account;

    Calls(RunContext run, Account account) {
        this.run = run;
        this.account = account;
    }

    Stage.Reply make(Name name, String row) throws StepFailed {
        ApiCall call = account.serverType().api().get(name.written());
        if (call == null) {
            throw new StepFailed("a call \"" + name + "\"", "none", "describe it under api: in the server type");
        }
        URI address = address(call, row);
        String what = "an answer of " + account.server() + " to \"" + name + "\"";
        for (int tries = 0; tries < TRIES; tries++) {
            TokenWeb.Reply reply = send(call, address, row);
            if (reply.status() == 429
                    || (reply.status() == 503 && reply.askedUntil().isPresent())) {
                rest(reply, what);
            } else {
                return judged(call, reply, what);
            }
        }
        throw later(what, "\"too many requests\" " + TRIES + " times in a row");
    }

    private Stage.Reply judged(ApiCall call, TokenWeb.Reply reply, String what) throws StepFailed {
        int status = reply.status();
        if (status == 401 || status == 403) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "the app token of @" + account.handle() + " to be accepted",
                    "the answer " + status,
                    "make a new token at " + account.server() + " and see token: in config/fediferry.conf, or leave it"
                            + " out to do the same on the page");
        }
        if (status >= 500) {
            throw later(what, "the answer " + status);
        }
        boolean yes = reply.isSuccess()
                && call.yes().map(key -> reply.json().path(key).asBoolean()).orElse(false);
        return new Stage.Reply(reply.isSuccess(), yes);
    }

    private TokenWeb.Reply send(ApiCall call, URI address, String row) throws StepFailed {
        String token = run.values().token(account.role());
        try {
            return switch (call.method()) {
                case GET -> run.tokenWeb().get(address, token, call.name());
                case POST -> run.tokenWeb().post(address, form(call, row), token, call.name());
            };
        } catch (LookupFailed failed) {
            throw PublicFediverse.translated(failed);
        }
    }

    private void rest(TokenWeb.Reply reply, String what) throws StepFailed {
        Duration asked = reply.askedUntil()
                .map(until -> Duration.between(run.patience().now(), until))
                .filter(length -> !length.isNegative())
                .orElse(UNASKED);
        if (asked.compareTo(LONGEST) > 0) {
            throw later(what, "it wants to be asked again in " + asked.toMinutes() + " minutes");
        }
        Instant end = run.patience().end(asked);
        run.progress().waiting(what, "it takes no more requests for now", end);
        run.patience().pause(asked);
    }

    private URI address(ApiCall call, String row) throws StepFailed {
        String path = call.path().replace("{}", encode(row));
        URI address = account.server().resolve(URI.create(path));
        if (account.serverType().never().covers(address.toString())) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "nothing that could delete the account",
                    address.toString(),
                    "nothing was sent; do it by hand if you mean it");
        }
        boolean own = String.valueOf(address.getRawAuthority())
                .equals(account.server().getRawAuthority());
        if (!own || !TokenWeb.isSafe(address)) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "an address of the account's own server over https for its token",
                    String.valueOf(account.server()),
                    "nothing was sent; see the address of the server in config/fediferry.conf");
        }
        return address;
    }

    private static Map<String, String> form(ApiCall call, String row) {
        Map<String, String> form = new LinkedHashMap<>();
        call.form().forEach((field, value) -> form.put(field, value.replace("{}", row)));
        return form;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static StepFailed later(String what, String found) {
        return new StepFailed(
                StepFailed.Cause.LATE,
                what,
                found,
                "go on later with run --resume; what is done already is asked first and not done again");
    }
}
