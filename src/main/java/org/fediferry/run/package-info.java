/** Performs a plan: journal, gates, retries, waiting; does not know about Selenium or how pages are found. */
@NullMarked
package org.fediferry.run;

import org.jspecify.annotations.NullMarked;
