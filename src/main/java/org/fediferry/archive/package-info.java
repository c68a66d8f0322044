/** The archive that a server makes of an account: read however hostile, checked, shown as pages, picked from. */
@NullMarked
package org.fediferry.archive;

import org.jspecify.annotations.NullMarked;
