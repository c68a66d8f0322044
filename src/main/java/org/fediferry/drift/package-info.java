/**
 * Reads the HTML of a page against what its server type says of it: whether everything is where it should be, what has
 * changed, and what could be written instead. Knows no browser.
 */
@NullMarked
package org.fediferry.drift;

import org.jspecify.annotations.NullMarked;
