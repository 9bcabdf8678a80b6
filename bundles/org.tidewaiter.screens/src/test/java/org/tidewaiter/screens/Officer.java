package org.tidewaiter.screens;

import java.io.IOException;

/** An officer before a stub host, whose clock the browser keeps. */
final class Officer extends Visitor {

    final StubHost host;

    Officer(Look look, int rows) throws IOException {
        this(look, new StubHost(rows));
    }

    private Officer(Look look, StubHost host) {
        super(look, host.address());
        this.host = host;
        page.addInitScript(
                "const begun = Date.now; const ahead = Date.parse('2026-01-02T09:00:00Z') - begun();"
                        + "Date.now = () => begun() + ahead;");
    }

    static Officer signedIn(Look look, int rows) throws IOException {
        Officer officer = new Officer(look, rows);
        officer.host.answers().signedIn = "kim";
        return officer;
    }

    Officer open(String route) {
        go(route);
        return this;
    }

    /** The worklist, once its first row is there. */
    Officer openWorklist() {
        open("#/worklist");
        rows().first().waitFor();
        return this;
    }

    @Override
    public void close() {
        try {
            super.close();
        } finally {
            host.close();
        }
    }
}
