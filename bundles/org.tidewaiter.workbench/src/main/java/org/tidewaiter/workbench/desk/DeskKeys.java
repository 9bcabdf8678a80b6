package org.tidewaiter.workbench.desk;

import org.eclipse.swt.events.FocusAdapter;
import org.eclipse.swt.events.FocusEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.jspecify.annotations.Nullable;

/** The keys of the browser's worklist: letters without a modifier, so not where somebody types. */
public final class DeskKeys extends FocusAdapter {

    /** The context of the key bindings. */
    public static final String CONTEXT = "org.tidewaiter.workbench.keys";

    private final IContextService contexts;
    private @Nullable IContextActivation active;

    private DeskKeys(IContextService contexts) {
        this.contexts = contexts;
    }

    /** Has the keys work while a control has the focus. */
    public static void during(Control control, IWorkbenchPartSite site) {
        IContextService contexts = site.getService(IContextService.class);
        DeskKeys keys = new DeskKeys(contexts);
        control.addFocusListener(keys);
        control.addDisposeListener(gone -> keys.end());
    }

    @Override
    public void focusGained(FocusEvent event) {
        if (active == null) {
            active = contexts.activateContext(CONTEXT);
        }
    }

    @Override
    public void focusLost(FocusEvent event) {
        end();
    }

    private void end() {
        if (active != null) {
            contexts.deactivateContext(active);
            active = null;
        }
    }
}
