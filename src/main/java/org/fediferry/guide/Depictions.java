package org.fediferry.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fediferry.guide.GuidePicture.Scheme;
import org.fediferry.guide.GuidePicture.Screen;
import org.fediferry.guide.GuidePicture.Shot;

/** The pictures and films of a guide, as templates are given them. */
final class Depictions {

    /** Below this width a page shows the pictures of a telephone; the style says the same. */
    private static final String NARROW = "(max-width: 40rem)";

    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "apng", "image/apng",
            "webp", "image/webp",
            "gif", "image/gif",
            "jpg", "image/jpeg",
            "webm", "video/webm",
            "mp4", "video/mp4");

    private final Map<String, GuidePicture> pictures = new HashMap<>();
    private final UnaryOperator<String> address;
    private final boolean narrow;

    /**
     * The pictures of a guide.
     *
     * @param address where a page finds a file
     * @param narrow whether there are to be pictures for narrow screens: GitHub puts its own colours into conditions, and
     *     reads only the plainest of them
     */
    Depictions(Guide guide, UnaryOperator<String> address, boolean narrow) {
        guide.pictures().forEach(picture -> pictures.put(picture.id(), picture));
        this.address = address;
        this.narrow = narrow;
    }

    /** What a picture is to a template; false where there is none. */
    Object picture(String id) {
        GuidePicture picture = pictures.get(id);
        if (picture == null || picture.shots().isEmpty()) {
            return false;
        }
        Shot first = picture.shots().get(0);
        Map<String, Object> view = form(first);
        view.put("alt", picture.alt());
        view.put("sources", sources(picture.shots()));
        return view;
    }

    private List<Map<String, Object>> sources(List<Shot> shots) {
        Shot first = shots.get(0);
        List<Map<String, Object>> sources = new ArrayList<>();
        shots.stream()
                .filter(shot -> !shot.file().equals(first.file()))
                .filter(shot -> narrow || shot.screen() == Screen.DESKTOP)
                .sorted(Comparator.comparing(Shot::screen, Comparator.reverseOrder())
                        .thenComparing(Shot::scheme, Comparator.reverseOrder()))
                .forEach(shot -> sources.add(source(shot)));
        return sources;
    }

    private Map<String, Object> source(Shot shot) {
        Map<String, Object> source = form(shot);
        String media = narrow ? "screen" : "";
        if (shot.screen() == Screen.PHONE) {
            media += " and " + NARROW;
        }
        if (shot.scheme() == Scheme.DARK) {
            media += (media.isEmpty() ? "" : " and ") + "(prefers-color-scheme: dark)";
        }
        source.put("media", media);
        return source;
    }

    private Map<String, Object> form(Shot shot) {
        Map<String, Object> form = new HashMap<>();
        form.put("src", address.apply(shot.file()));
        form.put("width", String.valueOf(shot.width()));
        form.put("height", String.valueOf(shot.height()));
        return form;
    }

    /** What a film is to a template; false where there is none. */
    Object film(Chapter chapter) {
        if (chapter.film().isEmpty()) {
            return false;
        }
        return Map.of(
                "src", address.apply(chapter.film()),
                "moving", type(chapter.film()).startsWith("image/"),
                "of", chapter.title());
    }

    /** What a file is, by its ending. */
    static String type(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
