package org.fediferry.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fediferry.baseline.Baselines;
import org.fediferry.baseline.BrowserScript;
import org.fediferry.baseline.PageBoxes;
import org.fediferry.baseline.PictureKey;
import org.fediferry.baseline.PictureVerdict;
import org.fediferry.baseline.PictureVerdict.State;
import org.fediferry.baseline.Shot;
import org.fediferry.baseline.Surroundings;
import org.fediferry.baseline.UnreadableBoxes;
import org.fediferry.check.Findings;
import org.fediferry.check.PageWatch;
import org.fediferry.evidence.CheckedCase.PictureDifference;
import org.fediferry.evidence.CheckedCase.Place;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.step.StepFailed;

/** Holds the picture of each page of a check against its baseline. */
final class PictureWatch implements PageWatch {

    private static final String THEME = "light";

    private final Path baselines;
    private final List<String> masks;

    /**
     * With a folder of baselines.
     *
     * @param masks selectors of what is different at each visit
     */
    PictureWatch(Path baselines, List<String> masks) {
        this.baselines = baselines;
        this.masks = masks;
    }

    @Override
    public void look(Sight sight, Findings findings) throws StepFailed, EvidenceLost {
        Place place = sight.place();
        PictureKey key = new PictureKey(
                place.serverType(), sight.page(), place.language(), place.viewport(), THEME, place.browser());
        Shot shot = new Shot(
                key, place.server(), surroundings(sight), sight.picture(), sight.html(), boxes(sight, findings));
        PictureVerdict verdict = new Baselines(baselines, sight.folder()).compare(shot, List.of());
        if (verdict.state() == State.EQUAL && verdict.remarks().isEmpty()) {
            return;
        }
        findings.picture(new PictureDifference(key.name(), verdict.state().word(), verdict.sentences()));
        if (verdict.state() == State.CHANGED || verdict.state() == State.BROKEN) {
            findings.problem(
                    "the picture " + key.name() + " is not as its baseline: " + String.join("; ", verdict.sentences()));
        } else {
            verdict.sentences().forEach(sentence -> findings.note("the picture " + key.name() + ": " + sentence));
        }
    }

    private static Surroundings surroundings(Sight sight) throws StepFailed {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return new Surroundings(
                sight.place().browser(),
                sight.place().browserVersion(),
                system.toLowerCase(Locale.ROOT),
                sight.asked().tell(BrowserScript.FONTS.text(), List.of()));
    }

    private PageBoxes boxes(Sight sight, Findings findings) throws StepFailed {
        try {
            return PageBoxes.read(sight.asked().tell(BrowserScript.BOXES.text(), masks));
        } catch (UnreadableBoxes unreadable) {
            findings.note("what is where on the page is not known: " + unreadable.getMessage());
            return PageBoxes.UNKNOWN;
        }
    }
}
