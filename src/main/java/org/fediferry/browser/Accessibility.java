package org.fediferry.browser;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.fediferry.step.StepFailed;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;

/** Runs axe-core's rules in a page. Its script comes with the library; nothing is fetched. */
final class Accessibility {

    private static final int SECONDS = 20;
    private static final int FEW = 3;

    private final Windows windows;

    Accessibility(Windows windows) {
        this.windows = windows;
    }

    List<Barrier> barriers(String window) throws StepFailed {
        WebDriver driver = windows.at(window);
        Duration before = driver.manage().timeouts().getScriptTimeout();
        try {
            // Without the legacy mode it opens an empty window to collect what it found in frames, where ours would not
            // look.
            AxeBuilder axe = new AxeBuilder().setLegacyMode().setTimeout(SECONDS);
            return axe.analyze(driver).getViolations().stream()
                    .map(Accessibility::barrier)
                    .toList();
        } catch (WebDriverException e) {
            throw Trouble.of(e, windows);
        } catch (RuntimeException unable) {
            throw new StepFailed(
                    "the accessibility rules to run on the page",
                    Printable.line(String.valueOf(unable.getMessage())),
                    "the page may refuse it; the rest of the check goes on");
        } finally {
            driver.manage().timeouts().scriptTimeout(before);
        }
    }

    private static Barrier barrier(Rule rule) {
        List<CheckedNode> nodes = rule.getNodes();
        return new Barrier(
                rule.getId(),
                Objects.requireNonNullElse(rule.getImpact(), "minor"),
                Printable.line(rule.getHelp()),
                nodes.size(),
                nodes.stream()
                        .limit(FEW)
                        .map(node -> Printable.line(String.valueOf(node.getTarget())))
                        .toList());
    }
}
