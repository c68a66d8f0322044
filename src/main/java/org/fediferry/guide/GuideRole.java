package org.fediferry.guide;

import java.util.List;

/**
 * An account that takes part.
 *
 * @param name {@code old}; {@code account} where there is only one
 * @param who how it is called in sentences, {@code your old account}
 * @param serverType the folder of its server type
 * @param software as people call it, {@code Mastodon}
 * @param version of the server that the guide was made on
 * @param host what stands for its server in text and pictures
 * @param handle what stands for the account in text and pictures, without the first {@code @}
 * @param pages the pages of the server type that the guide leads to
 */
public record GuideRole(
        String name,
        String who,
        String serverType,
        String software,
        String version,
        String host,
        String handle,
        List<String> pages) {

    GuideRole leadingTo(List<String> these) {
        return new GuideRole(name, who, serverType, software, version, host, handle, these);
    }
}
