package org.tidewaiter.workbench.worklist;

import java.util.Optional;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.tidewaiter.workbench.finding.FindingRef;

/** Tells the workbench which finding is current: commands and the Properties view ask for it. */
final class RefSelection implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    void choose(Optional<FindingRef> ref) {
        IStructuredSelection chosen =
                ref.<IStructuredSelection>map(StructuredSelection::new)
                        .orElse(StructuredSelection.EMPTY);
        if (!chosen.equals(selection)) {
            setSelection(chosen);
        }
    }

    Optional<FindingRef> chosen() {
        return selection.getFirstElement() instanceof FindingRef ref
                ? Optional.of(ref)
                : Optional.empty();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(ISelection chosen) {
        selection =
                chosen instanceof IStructuredSelection structured
                        ? structured
                        : StructuredSelection.EMPTY;
        SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
        listeners.forEach(listener -> listener.selectionChanged(event));
    }
}
