package org.fediferry.fediverse;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where an account really is: its canonical handle, its actor (often on another host than the handle), its profile page. */
public record WebFinger(Handle subject, URI actor, @Nullable URI profile) {}
