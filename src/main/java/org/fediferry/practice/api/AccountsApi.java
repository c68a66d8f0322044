package org.fediferry.practice.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.FollowGraph;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** Looking accounts up, and the public lists of who follows whom. */
public final class AccountsApi implements Area {

    private static final int DEFAULT_PAGE = 40;
    private static final int LARGEST_PAGE = 80;

    @Override
    public void addTo(Routes routes) {
        routes.get("/api/v1/accounts/lookup", Access.API, AccountsApi::lookup);
        routes.get("/api/v1/accounts/:id/followers", Access.API, visit -> page(visit, FollowGraph::followersOf));
        routes.get("/api/v1/accounts/:id/following", Access.API, visit -> page(visit, FollowGraph::followedBy));
        routes.get("/api/v1/accounts/:id", Access.API, AccountsApi::show);
    }

    private static void lookup(Visit visit) {
        Instance instance = visit.instance();
        Handle handle = Handle.typed(visit.query("acct"), instance.domain());
        Handle own = instance.isOwnDomain(handle.domain()) ? new Handle(handle.user(), instance.domain()) : handle;
        describe(visit, instance.account(own));
        visit.http().header("Cache-Control", "max-age=15, public");
    }

    private static void show(Visit visit) {
        describe(visit, find(visit));
    }

    private static void describe(Visit visit, Optional<Account> found) {
        if (isClosed(visit)) {
            return;
        }
        found.ifPresentOrElse(
                account -> visit.json(new AccountJson(visit.instance()).of(account)), () -> Unknown.answer(visit));
    }

    private static Optional<Account> find(Visit visit) {
        String id = visit.part("id");
        return id.matches("\\d{1,18}") ? visit.instance().account(Long.parseLong(id)) : Optional.empty();
    }

    private static boolean isClosed(Visit visit) {
        boolean closed = visit.site().quirks().isOn(Quirk.API_CLOSED)
                && Token.user(visit).isEmpty();
        if (closed) {
            visit.http().status(401);
            visit.json(Json.object("error", "This method requires an authenticated user"));
        }
        return closed;
    }

    private static void page(Visit visit, BiFunction<FollowGraph, Account, List<Account>> list) {
        Optional<Account> found = find(visit);
        if (isClosed(visit)) {
            return;
        }
        if (found.isEmpty()) {
            Unknown.answer(visit);
            return;
        }
        boolean own = Token.user(visit).map(User::account).equals(found);
        boolean hidden = found.get().profile().hideCollections() && !own;
        List<Account> all = hidden
                ? new ArrayList<>()
                : new ArrayList<>(list.apply(visit.instance().follows(), found.get()));
        Collections.reverse(all);
        send(visit, all);
    }

    /** The ids of follows are not kept: {@code max_id} counts down from the oldest instead, which reads the same. */
    private static void send(Visit visit, List<Account> newestFirst) {
        int limit = Math.min(LARGEST_PAGE, number(visit.query("limit"), DEFAULT_PAGE));
        int before = number(visit.query("max_id"), newestFirst.size() + 1);
        int from = Math.max(0, newestFirst.size() + 1 - before);
        int to = Math.min(newestFirst.size(), from + limit);
        AccountJson json = new AccountJson(visit.instance());
        Function<Integer, Object> describe = index -> json.of(newestFirst.get(index));
        visit.json(IntStream.range(Math.min(from, to), to).boxed().map(describe).toList());
        if (to < newestFirst.size()) {
            int next = newestFirst.size() + 1 - to;
            String url = visit.instance().at(visit.path()) + "?limit=" + limit + "&max_id=" + next;
            visit.http().header("Link", "<" + url + ">; rel=\"next\"");
        }
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
