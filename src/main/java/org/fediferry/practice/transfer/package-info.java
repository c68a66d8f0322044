/** Export files, archives and imports of a practice server. */
@NullMarked
package org.fediferry.practice.transfer;

import org.jspecify.annotations.NullMarked;
