/** What is public knowledge: handles, WebFinger, actors, NodeInfo, instance APIs. */
@NullMarked
package org.fediferry.fediverse;

import org.jspecify.annotations.NullMarked;
