package org.example.harbour.window;

import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.example.harbour.desk.Declaration;
import org.example.harbour.desk.Desk;
import org.jspecify.annotations.Nullable;

/** The declarations at the desk. */
public final class DeclarationsView extends ViewPart {

    private @Nullable TableViewer viewer;

    @Override
    public void createPartControl(Composite parent) {
        TableViewer made =
                new Columns<>(parent, Declaration.class)
                        .with("Number", 90, Declaration::number)
                        .with("Passenger", 90, Declaration::passenger)
                        .with("Name", 180, row -> row.familyName() + ", " + row.givenNames())
                        .with("Ferry", 70, Declaration::ferry)
                        .with("Departed", 190, row -> row.departedAt().toString())
                        .with("Goods", 160, Declaration::goods)
                        .viewer();
        made.setInput(getSite().getService(Desk.class).declarations());
        getSite().setSelectionProvider(made);
        viewer = made;
    }

    @Override
    public void setFocus() {
        if (viewer != null) {
            viewer.getControl().setFocus();
        }
    }
}
