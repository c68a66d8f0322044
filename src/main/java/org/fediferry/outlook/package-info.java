/** What will really come of going from one account to another: moves, stays, what to do before; for people, before a plan. */
@NullMarked
package org.fediferry.outlook;

import org.jspecify.annotations.NullMarked;
