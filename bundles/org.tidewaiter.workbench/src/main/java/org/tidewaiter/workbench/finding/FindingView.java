package org.tidewaiter.workbench.finding;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/**
 * One finding: what, why, what else it could be, what is not known, who, pictures, what happened.
 */
public final class FindingView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.tidewaiter.workbench.finding";

    private @Nullable FindingPage content;

    @Override
    public void init(IViewSite site, @Nullable IMemento memento) throws PartInitException {
        // what was shown when the workbench was closed is not read again by itself
        super.init(site);
    }

    @Override
    public void createPartControl(Composite parent) {
        content = new FindingPage(parent, getSite());
    }

    @Override
    public void setFocus() {
        if (content != null) {
            content.take();
        }
    }

    /** Reads a finding and shows it. */
    public void show(String id) {
        if (content != null) {
            content.show(id);
        }
    }

    /** What is shown, for whoever acts on it. */
    Optional<FindingRef> shown() {
        return content == null ? Optional.empty() : content.shown();
    }
}
