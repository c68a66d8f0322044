/** Who followed before a move, on which servers, and how many of them have come since. Asks through functions that it is given. */
@NullMarked
package org.fediferry.ledger;

import org.jspecify.annotations.NullMarked;
