package org.tidewaiter.workbench.desk;

import java.util.Optional;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** Tells the workbench what is current in a view: commands and the Properties view ask for it. */
public final class Current implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    /** From here on this is current, or nothing. */
    public void choose(Optional<?> what) {
        IStructuredSelection chosen =
                what.<IStructuredSelection>map(StructuredSelection::new)
                        .orElse(StructuredSelection.EMPTY);
        if (!chosen.equals(selection)) {
            setSelection(chosen);
        }
    }

    /** What is current, if it is of that type. */
    public <T> Optional<T> chosen(Class<T> type) {
        Object first = selection.getFirstElement();
        return type.isInstance(first) ? Optional.of(type.cast(first)) : Optional.empty();
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
