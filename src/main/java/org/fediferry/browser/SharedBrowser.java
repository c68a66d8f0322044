package org.fediferry.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fediferry.browser.Sessions.Session;
import org.openqa.selenium.WebDriverException;

/** One browser of the Chromium family, with a context of its own for each account. */
final class SharedBrowser implements Engine {

    private final Session session;
    private final Viewport viewport;
    private final DevTools devTools;
    private final Windows windows;
    private final DownloadLog downloads = new DownloadLog();
    private final Set<String> frames = ConcurrentHashMap.newKeySet();
    private final List<Context> left = new ArrayList<>();
    private boolean begun;

    SharedBrowser(Session session, Viewport viewport) {
        this.session = session;
        this.viewport = viewport;
        this.windows = new Windows(session.driver());
        this.devTools = DevTools.connect(Objects.requireNonNull(session.line()), session.credentials());
        devTools.listen(downloads::report);
    }

    @Override
    public String name() {
        return session.name();
    }

    @Override
    public String version() {
        return session.version();
    }

    @Override
    public Tab open(Path folder) {
        String first = windows.current();
        Context context = Context.create(devTools, downloads, frames, folder);
        context.size(viewport);
        if (!begun) {
            // The window that the browser opened by itself belongs to nobody.
            devTools.call("Target.closeTarget", Map.of("targetId", first));
            begun = true;
        }
        left.forEach(Context::dispose);
        left.clear();
        return new DevToolsTab(windows, context, transfer -> folder.resolve(transfer.id()));
    }

    @Override
    public Context studio() {
        return Context.spare(devTools);
    }

    /** Its window stays until there is another: a browser without any would end. */
    @Override
    public void leave(Tab tab) {
        if (tab instanceof DevToolsTab own) {
            left.add(own.context());
        }
    }

    @Override
    public void quit() {
        quit(session);
    }

    static void quit(Session session) {
        try {
            session.driver().quit();
        } catch (WebDriverException e) {
            return; // It has ended already; what is left is cleared by force.
        }
    }

    @Override
    public void hangUp() {
        devTools.close();
    }
}
