/** An imitation of Akkoma with the front end of Pleroma: everything is in one page (fact sheet part C; sure: C). */
@NullMarked
package org.fediferry.practice.akkoma;

import org.jspecify.annotations.NullMarked;
