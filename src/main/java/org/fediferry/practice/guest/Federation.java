package org.fediferry.practice.guest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.federation.Jobs;
import org.fediferry.practice.web.Json;

/** Follows, answers follows, and takes part in moves, on behalf of the people of a guest. Nothing is signed. */
public final class Federation {

    private final People people;
    private final Outside outside;
    private final Jobs jobs;

    Federation(People people, Outside outside, Jobs jobs) {
        this.people = people;
        this.outside = outside;
        this.jobs = jobs;
    }

    /** Asks to follow; it becomes a follow when the other server accepts. */
    public void follow(Person person, RemoteActor target) {
        person.ask(target.id());
        outside.send(target.inbox(), followActivity(person.actor(), target.id()));
    }

    public void unfollow(Person person, RemoteActor target) {
        person.unfollow(target.id());
        outside.send(
                target.inbox(), Outside.activity("Undo", person.actor(), followActivity(person.actor(), target.id())));
    }

    /** Tells everybody who follows that the actor document has changed. */
    public void announceUpdate(Person person) {
        Map<String, Object> update = Outside.activity(
                "Update", person.actor(), Map.of("id", person.actor().toString()));
        person.followerInboxes().forEach(inbox -> outside.send(inbox, update));
    }

    /** Publishes the redirect and asks all followers to go over to the target. */
    public void move(Person person, URI target) {
        person.setMovedTo(target);
        announceUpdate(person);
        Map<String, Object> move =
                Outside.activity("Move", person.actor(), person.actor().toString());
        move.put("target", target.toString());
        person.followerInboxes().forEach(inbox -> outside.send(inbox, move));
    }

    /** The handler for inboxes; works in the background, as real ones do. */
    public void receive(GuestVisit visit) {
        JsonNode activity = Json.read(visit.http().body());
        if (activity == null || !activity.has("type")) {
            visit.status(400, "{}");
            return;
        }
        jobs.run(() -> act(activity));
        visit.status(202, "{}");
    }

    private void act(JsonNode activity) {
        URI actor = URI.create(activity.path("actor").asText());
        JsonNode object = activity.path("object");
        switch (activity.path("type").asText()) {
            case "Follow" -> local(object.asText()).ifPresent(person -> followed(person, actor));
            case "Undo" -> local(object.path("object").asText()).ifPresent(person -> person.removeFollower(actor));
            case "Accept" -> local(object.path("actor").asText()).ifPresent(person -> person.follow(actor));
            case "Reject" -> local(object.path("actor").asText()).ifPresent(person -> person.unfollow(actor));
            case "Move" -> moved(actor, URI.create(activity.path("target").asText()));
            default -> {
                // Every server ignores what it does not know.
            }
        }
    }

    private Optional<Person> local(String actor) {
        return actor.isEmpty() ? Optional.empty() : people.at(URI.create(actor));
    }

    private void followed(Person person, URI follower) {
        if (person.approvesByHand() || person.isHidden()) {
            return;
        }
        outside.read(follower).ifPresent(actor -> {
            person.addFollower(actor.id(), actor.inbox());
            outside.send(
                    actor.inbox(),
                    Outside.activity("Accept", person.actor(), followActivity(actor.id(), person.actor())));
        });
    }

    private void moved(URI old, URI target) {
        Optional<RemoteActor> found =
                outside.read(target).filter(actor -> actor.alsoKnownAs().contains(old) && actor.movedTo() == null);
        found.ifPresent(actor -> people.all().stream()
                .filter(person -> person.following().contains(old))
                .forEach(person -> {
                    follow(person, actor);
                    outside.read(old).ifPresent(left -> unfollow(person, left));
                }));
    }

    private static Map<String, Object> followActivity(URI follower, URI target) {
        return Outside.activity("Follow", follower, target.toString());
    }
}
