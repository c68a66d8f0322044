/** What happened, as plain records, and the run folder that keeps it. */
@NullMarked
package org.fediferry.evidence;

import org.jspecify.annotations.NullMarked;
