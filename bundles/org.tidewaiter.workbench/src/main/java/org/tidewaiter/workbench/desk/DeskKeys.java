package org.tidewaiter.workbench.desk;

import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/**
 * The keys of the browser's worklist: letters without a modifier. They work while their view is
 * active, but not where somebody types.
 */
public final class DeskKeys {

    /** The context of the key bindings. */
    public static final String CONTEXT = "org.tidewaiter.workbench.keys";

    private final IContextService contexts;
    private IContextActivation active;

    /** Has the keys work in a view; the workbench ends them with it. */
    public DeskKeys(IWorkbenchPartSite site) {
        contexts = site.getService(IContextService.class);
        active = contexts.activateContext(CONTEXT);
    }

    /** Leaves the letters to a control that is typed in. */
    public void leaveTo(Control typed) {
        typed.addFocusListener(
                FocusListener.focusGainedAdapter(event -> contexts.deactivateContext(active)));
        typed.addFocusListener(
                FocusListener.focusLostAdapter(
                        event -> active = contexts.activateContext(CONTEXT)));
    }
}
