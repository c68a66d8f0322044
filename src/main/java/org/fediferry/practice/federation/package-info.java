/** How practice servers find and tell each other things: WebFinger, actors, inboxes, background jobs. */
@NullMarked
package org.fediferry.practice.federation;

import org.jspecify.annotations.NullMarked;
