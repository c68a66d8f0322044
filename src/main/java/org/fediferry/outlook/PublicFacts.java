package org.fediferry.outlook;

import java.util.List;
import org.fediferry.fediverse.DomainBlock;
import org.fediferry.fediverse.Handle;

/** What public pages say about two accounts and their servers. Nothing fails here: what cannot be seen says why. */
public interface PublicFacts {

    Profile profile(Place place, Handle handle);

    /** Whether an account names another as its older one. */
    Known<Boolean> alias(Handle of, Handle names);

    /** Which servers a server blocks. */
    Known<List<DomainBlock>> domainBlocks(Place place);
}
