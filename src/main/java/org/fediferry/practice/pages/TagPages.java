package org.fediferry.practice.pages;

import java.util.Map;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/**
 * The followed hashtags, a page of the web app since 4.1 (app/javascript/mastodon/features/followed_tags/index.jsx, A for
 * what it shows). The real page asks for them first; here they are in it at once.
 */
public final class TagPages implements Area {

    @Override
    public void addTo(Routes routes) {
        routes.get("/followed_tags", Access.SIGNED_IN, TagPages::show);
    }

    private static void show(Visit visit) {
        if (!visit.instance().has(Feature.FOLLOWED_TAGS)) {
            visit.error(404);
            return;
        }
        visit.render(
                "followed-tags",
                "tags.followed",
                Map.of("tags", visit.user().holdings().followedTags()));
    }
}
