/** Imitates micro.blog as far as it is documented; what nobody has published is marked "sure: C" and made up. */
@NullMarked
package org.fediferry.practice.microblog;

import org.jspecify.annotations.NullMarked;
