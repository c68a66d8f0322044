package org.fediferry.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decides which pictures a guide has: one for the steps that follow each other on one page. */
final class PictureOrders {

    private final PictureMaker maker;
    private final Sentences sentences;
    private final Map<String, Draft> places = new HashMap<>();

    PictureOrders(PictureMaker maker, Sentences sentences) {
        this.maker = maker;
        this.sentences = sentences;
    }

    /** Has the pictures made, and puts each behind the last of its steps. */
    List<GuidePicture> illustrate(List<ChapterDraft> chapters) {
        List<PictureOrder> all = new ArrayList<>();
        for (ChapterDraft chapter : chapters) {
            List<PictureOrder> orders = new ArrayList<>();
            order(chapter, orders);
            maker.film(chapter.id, orders).ifPresent(chapter::film);
            all.addAll(orders);
        }
        List<GuidePicture> made = maker.make(all);
        for (GuidePicture picture : made) {
            Draft draft = places.get(picture.id());
            if (draft != null) {
                draft.picture(picture.id());
            }
        }
        return made;
    }

    private void order(ChapterDraft chapter, List<PictureOrder> orders) {
        List<Draft> together = new ArrayList<>();
        String shared = "";
        int count = 0;
        for (Draft draft : chapter.steps) {
            String negative = maker.negative(draft.step.number()).orElse("");
            if (!negative.equals(shared) && !together.isEmpty()) {
                orders.add(order(chapter, ++count, shared, together));
                together.clear();
            }
            shared = negative;
            if (!negative.isEmpty()) {
                together.add(draft);
            }
        }
        if (!together.isEmpty()) {
            orders.add(order(chapter, ++count, shared, together));
        }
    }

    private PictureOrder order(ChapterDraft chapter, int count, String negative, List<Draft> together) {
        String id = chapter.id + "-" + count;
        places.put(id, together.get(together.size() - 1));
        List<PictureOrder.Pointer> marks = together.stream()
                .map(draft -> new PictureOrder.Pointer(
                        draft.step.number(), draft.number(), draft.isIrreversible(), draft.isClick()))
                .toList();
        String steps = together.stream()
                .map(draft -> draft.number() + ". " + draft.text.plain())
                .collect(Collectors.joining(" "));
        String alt =
                sentences.say("alt", Words.of(chapter.title), Words.of(steps)).plain();
        return new PictureOrder(id, negative, marks, alt);
    }
}
