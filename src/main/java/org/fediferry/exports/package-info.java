/** The files that servers export: recognised, checked, repaired, converted and compared. */
@NullMarked
package org.fediferry.exports;

import org.jspecify.annotations.NullMarked;
