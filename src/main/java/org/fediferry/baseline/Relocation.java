package org.fediferry.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fediferry.baseline.Cluster.Sort;

/** Finds what vanished in one place and appeared in another: it has moved. */
final class Relocation {

    private Relocation() {}

    static List<Cluster> paired(List<Cluster> clusters, Raster old, Raster now) {
        List<Cluster> left = new ArrayList<>(clusters);
        for (Cluster gone : clusters) {
            if (gone.sort() == Sort.REMOVED) {
                Optional<Cluster> again = left.stream()
                        .filter(each ->
                                each.sort() == Sort.INSERTED && Raster.same(old, gone.before(), now, each.after()))
                        .findFirst();
                again.ifPresent(each -> {
                    left.remove(gone);
                    left.remove(each);
                    left.add(new Cluster(Sort.MOVED, gone.before(), each.after(), each.pixels(), 0));
                });
            }
        }
        return left;
    }
}
