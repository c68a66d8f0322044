/** Pictures for guides: cropped to what matters, outlined, numbered, made small; and films of them. Knows pictures only. */
@NullMarked
package org.fediferry.illustration;

import org.jspecify.annotations.NullMarked;
