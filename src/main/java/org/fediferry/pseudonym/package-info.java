/** Puts made-up people in the place of real ones, in pages and texts, the same one each time. */
@NullMarked
package org.fediferry.pseudonym;

import org.jspecify.annotations.NullMarked;
