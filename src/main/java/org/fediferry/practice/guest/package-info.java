/** What every practice server that is not Mastodon is made of: visits, people, federation. Knows no server type. */
@NullMarked
package org.fediferry.practice.guest;

import org.jspecify.annotations.NullMarked;
