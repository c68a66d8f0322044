package org.fediferry.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.fediferry.browser.Poll.Seen;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;

/** A window that is driven by the WebDriver standard alone. */
final class PlainTab extends Tab {

    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final int TALLEST = 16_000;

    private final Path folder;
    private Viewport viewport;

    PlainTab(Windows windows, Path folder, Viewport viewport) {
        super(windows, windows.current());
        this.folder = folder;
        this.viewport = viewport;
    }

    @Override
    Answer evaluate(Script script, Object... arguments) throws StepFailed {
        return ask(script, arguments);
    }

    @Override
    Optional<Answer> await(Duration limit, Script script, Object... arguments) throws StepFailed {
        patience(limit);
        try {
            return Optional.of(ask(script, arguments));
        } finally {
            patience(MOMENT);
        }
    }

    private void patience(Duration limit) throws StepFailed {
        var ignored = command(driver -> driver.manage().timeouts().scriptTimeout(limit));
    }

    @Override
    void stop() throws StepFailed {
        var ignored = evaluate(Script.STOP);
    }

    @Override
    void size(Viewport wanted) throws StepFailed {
        viewport = wanted;
        stretch(wanted);
    }

    /** Makes the view as large as this, whatever the window adds to it. */
    private void stretch(Viewport wanted) throws StepFailed {
        Deadline deadline = Deadline.in(SETTLING);
        var ignored = Poll.until(deadline, () -> {
            Answer size = evaluate(Script.SIZE);
            int width = (int) size.number("width");
            int height = (int) size.number("height");
            if (width == wanted.width() && height == wanted.height()) {
                return Seen.here(size);
            }
            Dimension window = command(driver -> driver.manage().window().getSize());
            Dimension next =
                    new Dimension(window.width + wanted.width() - width, window.height + wanted.height() - height);
            command(driver -> {
                driver.manage().window().setSize(next);
                return next;
            });
            return Seen.notYet(width + "x" + height);
        });
    }

    /** Only what is in the view is ever drawn: for a picture of more, the view becomes as high as the page. */
    @Override
    void grow() throws StepFailed {
        int height = (int) evaluate(Script.SIZE).number("pageHeight");
        stretch(new Viewport(viewport.width(), Math.min(Math.max(height, viewport.height()), TALLEST)));
    }

    @Override
    void shrink() throws StepFailed {
        stretch(viewport);
    }

    @Override
    Optional<byte[]> capture(@Nullable Clip clip) throws StepFailed {
        // The driver gives what was drawn last, which is not always what is there by now.
        var ignored = evaluate(Script.DRAWN);
        byte[] view = command(driver -> driver.getScreenshotAs(OutputType.BYTES));
        return Optional.of(clip == null ? view : cut(view, clip));
    }

    private static byte[] cut(byte[] png, Clip clip) {
        try {
            BufferedImage all = ImageIO.read(new ByteArrayInputStream(png));
            int x = (int) Math.min(clip.x(), all.getWidth() - 1.0);
            int y = (int) Math.min(clip.y(), all.getHeight() - 1.0);
            int width = (int) Math.min(Math.ceil(clip.width()), all.getWidth() - x);
            int height = (int) Math.min(Math.ceil(clip.height()), all.getHeight() - y);
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            ImageIO.write(all.getSubimage(x, y, width, height), "png", part);
            return part.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over this page only: the standard knows no way to come along to the next. */
    @Override
    void banner(String text, List<String> outlined) throws StepFailed {
        var ignored = evaluate(Script.BANNER, text, outlined);
    }

    @Override
    void noBanner() throws StepFailed {
        var ignored = evaluate(Script.BANNER, "", List.of());
    }

    @Override
    Optional<Resources> resources() {
        return Optional.empty();
    }

    @Override
    void refuseIfGone() {
        // The next command says so.
    }

    @Override
    Downloads downloads(Elements elements, Clicking clicking, Documents documents, Rules rules, Ledger ledger) {
        return new FetchedDownloads(this, elements, rules, ledger, folder);
    }
}
