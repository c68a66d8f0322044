/** Turns a run folder into pages and files for people and CI; never sees a browser. */
@NullMarked
package org.fediferry.report;

import org.jspecify.annotations.NullMarked;
