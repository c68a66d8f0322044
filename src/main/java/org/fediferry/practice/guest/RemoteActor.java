package org.fediferry.practice.guest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.fediferry.practice.federation.ActorDocument;
import org.jspecify.annotations.Nullable;

/** An account as its own server describes it. */
public record RemoteActor(
        URI id,
        String name,
        URI inbox,
        List<URI> alsoKnownAs,
        @Nullable URI movedTo,
        boolean approvesByHand) {

    public RemoteActor {
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }

    static Optional<RemoteActor> of(JsonNode document) {
        String moved = document.path("movedTo").asText();
        return ActorDocument.inbox(document)
                .map(inbox -> new RemoteActor(
                        URI.create(document.path("id").asText()),
                        document.path("preferredUsername").asText(),
                        inbox,
                        ActorDocument.aliases(document),
                        moved.isEmpty() ? null : URI.create(moved),
                        document.path("manuallyApprovesFollowers").asBoolean()));
    }
}
