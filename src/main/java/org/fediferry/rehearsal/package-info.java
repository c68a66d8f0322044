/** Performs scenarios on practice servers, with everybody who takes part in them. */
@NullMarked
package org.fediferry.rehearsal;

import org.jspecify.annotations.NullMarked;
