/** Pictures of pages against a baseline: what changed, in clusters and in words; does not know about browsers. */
@NullMarked
package org.fediferry.baseline;

import org.jspecify.annotations.NullMarked;
