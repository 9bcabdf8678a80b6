package org.tidewaiter.workbench.records;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.tidewaiter.workbench.desk.Words;

/** Opens records: of a folder, of messages, of a database, of the host, or made up. */
public final class ImportWizard extends Wizard implements IImportWizard {

    private final LocationPage page = new LocationPage();

    /** Made by the workbench. */
    public ImportWizard() {
        setWindowTitle(Words.say("import.title"));
        addPage(page);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        // the wizard asks for everything it needs
    }

    @Override
    public boolean performFinish() {
        page.keep();
        new OpenRecords(page.location()).schedule();
        return true;
    }
}
