package org.fediferry.fediverse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a server what it runs and what it allows. */
final class ServerLookup {
    private static final Pattern SCHEMA = Pattern.compile(".*/ns/schema/2\\.(\\d+)");

    /** Pleroma, Akkoma and others imitate Mastodon's API: "2.7.2 (compatible; Pleroma 2.9.1)". */
    private static final Pattern COMPATIBLE = Pattern.compile(".*\\(compatible; (\\S+) ([^)]+)\\).*");

    private final PoliteGet web;

    ServerLookup(PoliteGet web) {
        this.web = web;
    }

    Software software(URI server) throws LookupFailed {
        try {
            return fromNodeInfo(server);
        } catch (LookupFailed noNodeInfo) {
            if (noNodeInfo.kind().isAbsence()) {
                return fromInstance(server);
            }
            throw noNodeInfo;
        }
    }

    InstanceRules instance(URI server) throws LookupFailed {
        Answer answer = instanceAnswer(server);
        JsonNode json = answer.json();
        JsonNode configuration = json.path("configuration");
        // The first API calls the domain "uri".
        String domain = json.path("domain").asText(json.path("uri").asText(server.getRawAuthority()));
        return new InstanceRules(
                domain,
                json.path("title").asText(domain),
                Version.parse(answer.text("version")),
                configuration
                        .path("statuses")
                        .path("max_characters")
                        .asInt(json.path("max_toot_chars").asInt(InstanceRules.STATUS_CHARACTERS)),
                configuration.path("accounts").path("max_profile_fields").asInt(InstanceRules.PROFILE_FIELDS));
    }

    List<DomainBlock> domainBlocks(URI server) throws LookupFailed {
        Answer answer = web.get(Question.json(
                Addresses.on(server, "/api/v1/instance/domain_blocks"),
                "read which servers %s blocks".formatted(server),
                "a public list of blocked servers",
                "the server does not publish its list"));
        if (!answer.json().isArray()) {
            throw answer.malformed("no list");
        }
        List<DomainBlock> blocks = new ArrayList<>();
        for (JsonNode block : answer.json()) {
            if (block.path("domain").isTextual()) {
                blocks.add(new DomainBlock(
                        block.path("domain").asText(),
                        block.path("digest").asText(""),
                        block.path("severity").asText().equals("suspend")));
            }
        }
        return List.copyOf(blocks);
    }

    private Software fromNodeInfo(URI server) throws LookupFailed {
        String purpose = "find out what %s runs".formatted(server);
        Answer index = web.get(Question.json(
                Addresses.on(server, "/.well-known/nodeinfo"),
                purpose,
                "a list of NodeInfo documents",
                "check the address of the server"));
        URI document = newest(index.json().path("links"));
        if (document == null) {
            throw index.malformed("no link to NodeInfo 2");
        }
        Answer answer = web.get(Question.json(
                document, purpose, "a NodeInfo document", "the server announces this address but does not have it"));
        JsonNode software = answer.json().path("software");
        if (!software.path("name").isTextual()) {
            throw answer.malformed("no \"software.name\"");
        }
        return new Software(
                software.path("name").asText().toLowerCase(Locale.ROOT),
                Version.parse(software.path("version").asText("")));
    }

    private static @Nullable URI newest(JsonNode links) {
        URI best = null;
        int bestMinor = -1;
        for (JsonNode link : links) {
            Matcher schema = SCHEMA.matcher(link.path("rel").asText());
            URI href = Answer.webAddress(link.path("href"));
            if (href != null && schema.matches() && schema.group(1).length() < 4) {
                int minor = Integer.parseInt(schema.group(1));
                if (minor > bestMinor) {
                    best = href;
                    bestMinor = minor;
                }
            }
        }
        return best;
    }

    private Software fromInstance(URI server) throws LookupFailed {
        String version = instanceAnswer(server).text("version");
        Matcher imitation = COMPATIBLE.matcher(version);
        return imitation.matches()
                ? new Software(imitation.group(1).toLowerCase(Locale.ROOT), Version.parse(imitation.group(2)))
                : new Software("mastodon", Version.parse(version));
    }

    private Answer instanceAnswer(URI server) throws LookupFailed {
        try {
            return web.get(instanceQuestion(server, "/api/v2/instance"));
        } catch (LookupFailed noSecondApi) {
            if (noSecondApi.kind().isAbsence()) {
                return web.get(instanceQuestion(server, "/api/v1/instance"));
            }
            throw noSecondApi;
        }
    }

    private static Question instanceQuestion(URI server, String path) {
        return Question.json(
                Addresses.on(server, path),
                "read the rules of %s".formatted(server),
                "a description of a Mastodon server",
                "this does not look like a Mastodon server; check the address");
    }
}
