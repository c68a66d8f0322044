/** What a practice server knows: accounts, who follows whom, posts, lists, moves; no HTTP. */
@NullMarked
package org.fediferry.practice.social;

import org.jspecify.annotations.NullMarked;
