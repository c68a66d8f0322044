/** What is public knowledge: handles, WebFinger, actors, NodeInfo, instance APIs; and the formats of the export files. */
@NullMarked
package org.fediferry.fediverse;

import org.jspecify.annotations.NullMarked;
