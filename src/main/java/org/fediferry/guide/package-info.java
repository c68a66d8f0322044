/** Documentation that a run has written: a guide is made from what happened, and told in words, pictures and pages. */
@NullMarked
package org.fediferry.guide;

import org.jspecify.annotations.NullMarked;
