package org.tidewaiter.workbench.help;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.workbench.desk.News;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.Words;

/** Help: how to work here, and a page for each rule that is installed, whoever brought it. */
public final class HelpView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.tidewaiter.workbench.help";

    private static final String LINK = "about:blank#";

    private @Nullable Browser browser;
    private @Nullable Text plain;
    private String topic = HelpPages.FIRST;

    @Override
    public void createPartControl(Composite parent) {
        try {
            Browser shown = new Browser(parent, SWT.NONE);
            shown.addLocationListener(
                    LocationListener.changingAdapter(
                            event -> {
                                if (event.location.startsWith(LINK)) {
                                    event.doit = false;
                                    show(event.location.substring(LINK.length()));
                                } else {
                                    event.doit = event.location.equals("about:blank");
                                }
                            }));
            browser = shown;
        } catch (SWTError e) {
            Problems.log("this machine has no browser for views", e);
            plain = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        }
        News.hear(
                parent,
                news -> {
                    if (news instanceof News.RulesChanged) {
                        show(topic);
                    }
                });
        show(topic);
    }

    /** Shows a topic: the id of a rule, or a page of the guide. */
    public void show(String chosen) {
        topic = chosen;
        setContentDescription(Words.say("help.title"));
        String html = HelpPages.html(chosen);
        if (browser != null) {
            browser.setText(html);
        } else if (plain != null) {
            plain.setText(html.replaceAll("<[^>]+>", ""));
        }
    }

    @Override
    public void setFocus() {
        if (browser != null) {
            browser.setFocus();
        }
    }
}
