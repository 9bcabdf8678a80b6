package org.example.harbour.window;

import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.example.harbour.desk.Alert;
import org.example.harbour.desk.Alerts;
import org.jspecify.annotations.Nullable;

/** The alerts of the desk, whoever raised them. */
public final class AlertsView extends ViewPart {

    private @Nullable TableViewer viewer;

    @Override
    public void createPartControl(Composite parent) {
        TableViewer made =
                new Columns<>(parent, Alert.class)
                        .with("At", 190, row -> row.at().toString())
                        .with("From", 120, Alert::from)
                        .with("Alert", 600, Alert::text)
                        .viewer();
        Alerts alerts = getSite().getService(Alerts.class);
        Runnable show = () -> made.setInput(alerts.all());
        Runnable later =
                () -> {
                    if (!made.getControl().isDisposed()) {
                        made.getControl().getDisplay().asyncExec(show);
                    }
                };
        alerts.tell(later);
        made.getControl().addDisposeListener(gone -> alerts.leave(later));
        show.run();
        viewer = made;
    }

    @Override
    public void setFocus() {
        if (viewer != null) {
            viewer.getControl().setFocus();
        }
    }
}
