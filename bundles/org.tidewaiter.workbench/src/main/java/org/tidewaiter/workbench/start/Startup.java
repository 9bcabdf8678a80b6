package org.tidewaiter.workbench.start;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.cm.ConfigurationAdmin;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.workbench.desk.Following;
import org.tidewaiter.workbench.desk.News;
import org.tidewaiter.workbench.finding.ActJob;
import org.tidewaiter.workbench.preference.DeskPreferences;
import org.tidewaiter.workbench.preference.RulePages;
import org.tidewaiter.workbench.records.OpenRecords;
import org.tidewaiter.workbench.records.Records;

/** What has to be there before anybody opens a view: the store, the settings, the records. */
public final class Startup implements IStartup {

    @Override
    public void earlyStartup() {
        Following.of(ConfigurationAdmin.class, OwnStore::where);
        Records.atHand();
        Display display = PlatformUI.getWorkbench().getDisplay();
        RulePages.follow(display);
        Following.of(Casework.class, () -> News.tell(new News.StoreChanged()));
        PlatformUI.getWorkbench().addWorkbenchListener(new Ending());
        String location = DeskPreferences.records();
        if (!location.isBlank()) {
            new OpenRecords(location).schedule();
        }
    }

    /** Has acts kept and gives records back before the host goes on closing. */
    private static final class Ending implements IWorkbenchListener {
        @Override
        public boolean preShutdown(IWorkbench workbench, boolean forced) {
            return ActJob.awaitAll() || forced;
        }

        @Override
        public void postShutdown(IWorkbench workbench) {
            OpenRecords.closeOpened();
        }
    }
}
