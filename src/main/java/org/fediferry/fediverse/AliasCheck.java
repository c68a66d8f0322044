package org.fediferry.fediverse;

import java.net.URI;
import java.util.List;

/**
 * Whether the new account says publicly that the old one is its own, and what that was read from.
 *
 * @param oldId the old actor's own id
 * @param readFrom the address of the new actor
 * @param alsoKnownAs what stood there
 */
public record AliasCheck(Handle newAccount, Handle oldAccount, URI oldId, URI readFrom, List<URI> alsoKnownAs) {
    public AliasCheck {
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }

    /** Compares as servers do, letter by letter. */
    public boolean published() {
        return alsoKnownAs.stream().anyMatch(alias -> alias.toString().equals(oldId.toString()));
    }

    /** One sentence for the console and the report. */
    public String describe() {
        if (published()) {
            return "%s names %s as its alias (%s lists %s)".formatted(newAccount, oldAccount, readFrom, oldId);
        }
        String found = alsoKnownAs.isEmpty()
                ? "no alias"
                : String.join(", ", alsoKnownAs.stream().map(URI::toString).toList());
        return "%s does not name %s as its alias (%s lists %s, not %s)"
                .formatted(newAccount, oldAccount, readFrom, found, oldId);
    }
}
