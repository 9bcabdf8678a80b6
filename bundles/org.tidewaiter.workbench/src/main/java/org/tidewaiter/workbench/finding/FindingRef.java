package org.tidewaiter.workbench.finding;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.views.properties.IPropertySource;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.Words;

/**
 * A finding as an officer saw it: whoever acts on it gives its version back.
 *
 * @param state where it stood then
 */
public record FindingRef(
        String id, String rule, String kind, double strength, Subject subject, FindingState state)
        implements IAdaptable {

    /** A finding in a list. */
    public static FindingRef of(WorklistRow row) {
        return new FindingRef(
                row.id(), row.rule(), row.kind(), row.strength(), row.subject(), row.state());
    }

    /** A finding that was read. */
    static FindingRef of(FindingFile file) {
        return new FindingRef(
                file.facts().id(),
                file.facts().rule(),
                file.facts().kind(),
                file.facts().strength(),
                file.facts().subject(),
                file.state());
    }

    /** The party that it is about. */
    Party party() {
        return new Party(subject.kind(), subject.id());
    }

    /** What an officer calls it. */
    String name() {
        return subject.label().isEmpty() ? subject.id() : subject.label();
    }

    /** Shows it in the view of a finding, which comes to the front if it is not there. */
    public void open(IWorkbenchPage page) {
        try {
            FindingView view = (FindingView) page.showView(FindingView.ID);
            view.show(id);
        } catch (PartInitException e) {
            Problems.log("the view of a finding cannot be opened", e);
            Problems.tell(
                    page.getWorkbenchWindow().getShell(),
                    Words.say("finding.title"),
                    Problems.message(e));
        }
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> adapter) {
        return adapter == IPropertySource.class ? adapter.cast(FindingProperties.of(this)) : null;
    }
}
