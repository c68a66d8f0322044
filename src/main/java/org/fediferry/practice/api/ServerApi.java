package org.fediferry.practice.api;

import java.util.List;
import java.util.Map;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** What the server says about itself: the instance APIs and NodeInfo. */
public final class ServerApi implements Area {

    @Override
    public void addTo(Routes routes) {
        routes.get("/api/v1/instance", Access.API, ServerApi::first);
        routes.get("/api/v2/instance", Access.API, ServerApi::second);
        routes.get("/.well-known/nodeinfo", Access.API, ServerApi::nodeInfoLinks);
        routes.get("/nodeinfo/2.0", Access.API, ServerApi::nodeInfo);
    }

    private static void first(Visit visit) {
        Instance instance = visit.instance();
        visit.json(Json.object(
                "uri",
                instance.domain(),
                "title",
                instance.domain(),
                "short_description",
                "A practice server",
                "version",
                instance.version().full(),
                "languages",
                List.of(instance.language().getLanguage()),
                "registrations",
                false,
                "configuration",
                configuration(instance)));
    }

    private static void second(Visit visit) {
        Instance instance = visit.instance();
        Map<String, Object> json = Json.object(
                "domain",
                instance.domain(),
                "title",
                instance.domain(),
                "version",
                instance.version().full(),
                "source_url",
                "https://github.com/mastodon/mastodon",
                "description",
                "A practice server",
                "languages",
                List.of(instance.language().getLanguage()),
                "configuration",
                configuration(instance),
                "registrations",
                Json.object("enabled", false, "approval_required", false));
        if (instance.version().apiVersion() > 0) {
            json.put("api_versions", Json.object("mastodon", instance.version().apiVersion()));
        }
        visit.json(json);
    }

    private static Map<String, Object> configuration(Instance instance) {
        Map<String, Object> accounts = Json.object("max_featured_tags", 10);
        if (instance.has(Feature.PROFILE_EDITOR)) {
            accounts.put("max_pinned_statuses", 5);
            accounts.put("max_profile_fields", 4);
            accounts.put("max_display_name_length", 40);
            accounts.put("max_note_length", 500);
        }
        return Json.object(
                "accounts",
                accounts,
                "statuses",
                Json.object("max_characters", 500, "characters_reserved_per_url", 23));
    }

    private static void nodeInfoLinks(Visit visit) {
        visit.json(Json.object(
                "links",
                List.of(Json.object(
                        "rel",
                        "http://nodeinfo.diaspora.software/ns/schema/2.0",
                        "href",
                        visit.instance().at("/nodeinfo/2.0").toString()))));
    }

    private static void nodeInfo(Visit visit) {
        Instance instance = visit.instance();
        visit.json(Json.object(
                "version",
                "2.0",
                "software",
                Json.object("name", "mastodon", "version", instance.version().full()),
                "protocols",
                List.of("activitypub"),
                "services",
                Json.object("outbound", List.of(), "inbound", List.of()),
                "usage",
                Json.object("users", Json.object("total", instance.users().size())),
                "openRegistrations",
                false,
                "metadata",
                Json.object("nodeName", instance.domain())));
    }
}
