/** An imitation of Pixelfed: the pages of the source of March 2024 that a move touches (fact sheet part C). */
@NullMarked
package org.fediferry.practice.pixelfed;

import org.jspecify.annotations.NullMarked;
