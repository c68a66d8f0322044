/** The vocabulary: every step a scenario can contain, one record each, and the narrow interfaces it acts through. */
@NullMarked
package org.fediferry.step;

import org.jspecify.annotations.NullMarked;
