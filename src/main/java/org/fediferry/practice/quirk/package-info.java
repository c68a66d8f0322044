/** The misbehaviour that can be switched on while a practice server runs, and the log of what it was asked. */
@NullMarked
package org.fediferry.practice.quirk;

import org.jspecify.annotations.NullMarked;
