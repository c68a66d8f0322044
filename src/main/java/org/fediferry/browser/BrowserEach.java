package org.fediferry.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.browser.Sessions.Session;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** A browser for each account: where it knows no contexts, or is on another machine that takes files from its first window only. */
final class BrowserEach implements Engine {

    private final Sessions sessions;
    private final Viewport viewport;
    private final Session first;
    private final List<Session> all = new ArrayList<>();
    private final Map<Tab, Session> open = new HashMap<>();
    private final List<DevTools> lines = new ArrayList<>();
    private @Nullable Session unused;

    /** Starts the browser of the first account at once: whoever has none hears of it before anything else is done. */
    BrowserEach(Sessions sessions, Viewport viewport) {
        this.sessions = sessions;
        this.viewport = viewport;
        this.first = sessions.start();
        this.unused = first;
        all.add(first);
    }

    @Override
    public String name() {
        return first.name();
    }

    @Override
    public String version() {
        return first.version();
    }

    @Override
    public Tab open(Path folder) {
        Session session = unused;
        unused = null;
        if (session == null) {
            session = sessions.start();
            all.add(session);
        }
        Tab tab = window(session, folder);
        open.put(tab, session);
        return tab;
    }

    private Tab window(Session session, Path folder) {
        Windows windows = new Windows(session.driver());
        URI line = session.line();
        if (line == null) {
            return plain(new PlainTab(windows, folder, viewport));
        }
        DevTools devTools = DevTools.connect(line, session.credentials());
        lines.add(devTools);
        DownloadLog downloads = new DownloadLog();
        devTools.listen(downloads::report);
        Context context = Context.whole(devTools, downloads, windows.current(), folder);
        context.size(viewport);
        return new DevToolsTab(windows, context, new Node(session, folder));
    }

    @Override
    public Context studio() {
        Session session = unused == null ? sessions.start() : unused;
        unused = null;
        if (!all.contains(session)) {
            all.add(session);
        }
        URI line = session.line();
        if (line == null) {
            throw new BrowserUnavailable(
                    name() + " shows no pages for guides", List.of(), "use chromium where a guide is made", null);
        }
        DevTools devTools = DevTools.connect(line, session.credentials());
        lines.add(devTools);
        return Context.spare(devTools);
    }

    private Tab plain(PlainTab tab) {
        try {
            tab.size(viewport);
            return tab;
        } catch (StepFailed e) {
            throw new BrowserUnavailable(
                    name() + " does not answer", List.of(String.valueOf(e.getMessage())), "run it again", e);
        }
    }

    /** The files of a browser on another machine. */
    private record Node(Session session, Path folder) implements DevToolsTab.Files {

        @Override
        public Path take(DownloadLog.Transfer transfer) throws IOException {
            Path own = folder.resolve(transfer.id());
            session.driver().downloadFile(transfer.file(), own);
            return own.resolve(transfer.file());
        }
    }

    @Override
    public void leave(Tab tab) {
        Session session = open.remove(tab);
        if (session != null) {
            all.remove(session);
            SharedBrowser.quit(session);
        }
    }

    @Override
    public void quit() {
        all.forEach(SharedBrowser::quit);
    }

    @Override
    public void hangUp() {
        lines.forEach(DevTools::close);
    }
}
