package org.fediferry.practice.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.FollowGraph;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/**
 * Follows, followers and mutuals, 40 a page, in a form whose buttons remove them (app/controllers/relationships_controller.rb
 * and app/views/relationships, the same from 4.0 on, A).
 */
public final class RelationshipPages implements Area {

    private static final int PER_PAGE = 40;

    /** One page of a list. */
    public record Sheet(String relationship, int number, int last, List<Account> accounts) {

        public boolean isOfFollowers() {
            return relationship.equals("followed_by");
        }

        public boolean isOfFollows() {
            return relationship.isEmpty() || relationship.equals("following");
        }

        /** The address of another page; Mastodon leaves out what is as usual. */
        public String href(int page) {
            String first = page == 1 ? "" : "page=" + page;
            String second = relationship.isEmpty() ? "" : "relationship=" + relationship;
            String query = first.isEmpty() || second.isEmpty() ? first + second : first + "&" + second;
            return query.isEmpty() ? "/relationships" : "/relationships?" + query;
        }
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/relationships", Access.FUNCTIONAL, RelationshipPages::show);
        // What the buttons do is nothing to practise; that they were pressed is in the log of requests.
        routes.update("/relationships", Access.FUNCTIONAL, visit -> visit.redirect("/relationships"));
    }

    private static void show(Visit visit) {
        String relationship = visit.query("relationship");
        List<Account> all = accounts(visit, relationship);
        int last = Math.max(1, (all.size() + PER_PAGE - 1) / PER_PAGE);
        int number = visit.query("page").matches("\\d{1,6}") ? Integer.parseInt(visit.query("page")) : 1;
        int from = Math.min((Math.max(1, number) - 1) * PER_PAGE, all.size());
        List<Account> some = all.subList(from, Math.min(all.size(), from + PER_PAGE));
        visit.render(
                "relationships", "menu.relationships", Map.of("sheet", new Sheet(relationship, number, last, some)));
    }

    /** The newest first. */
    private static List<Account> accounts(Visit visit, String relationship) {
        FollowGraph follows = visit.instance().follows();
        Account self = visit.user().account();
        List<Account> all = new ArrayList<>(
                relationship.isEmpty() || relationship.equals("following")
                        ? follows.followedBy(self)
                        : follows.followersOf(self));
        if (relationship.equals("mutual")) {
            all.removeIf(account -> follows.between(self, account) == null);
        }
        Collections.reverse(all);
        return all;
    }
}
