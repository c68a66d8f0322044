/** An imitation of GoToSocial: its settings panel and what it asks the server for (fact sheet part C, source of 2025). */
@NullMarked
package org.fediferry.practice.gotosocial;

import org.jspecify.annotations.NullMarked;
