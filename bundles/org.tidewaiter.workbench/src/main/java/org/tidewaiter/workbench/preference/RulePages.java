package org.tidewaiter.workbench.preference;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceNode;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeProvider;
import org.osgi.service.metatype.MetaTypeService;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.workbench.desk.Following;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.News;

/**
 * A preference page for every setting that the metatype service knows of: those of the rules, of
 * whoever brought them, and those of the bundles that the rules work with. Pages come and go with
 * them.
 */
public final class RulePages {

    private static final String PREFIX = "org.tidewaiter.";
    private static final String RULE_PREFIX = PREFIX + "rule.";

    private static final int DELAY_MILLIS = 200;

    private RulePages() {}

    /** The id of the page of a rule. */
    public static String pageOf(String rule) {
        return RULE_PREFIX + rule;
    }

    /** Has the pages follow the rules that are installed, until the plug-in ends. */
    public static void follow(Display display) {
        Runnable refresh = () -> later(display);
        Following.of(RiskRule.class, refresh);
        Following.of(MetaTypeService.class, refresh);
        Following.of(MetaTypeProvider.class, refresh);
    }

    /** Whatever is published together is shown together. */
    private static void later(Display display) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> display.timerExec(DELAY_MILLIS, RulePages::refresh));
        }
    }

    private static void refresh() {
        IPreferenceNode desk = PlatformUI.getWorkbench().getPreferenceManager().find(DeskPage.ID);
        if (desk != null && refresh(desk)) {
            showInOpenDialogs(desk);
        }
        News.tell(new News.RulesChanged());
    }

    /** A dialog that was opened before the rules came would show no page of them. */
    private static void showInOpenDialogs(IPreferenceNode desk) {
        for (Shell shell : Display.getCurrent().getShells()) {
            // a window of JFace is the data of its shell
            if (shell.getData() instanceof PreferenceDialog dialog) {
                dialog.getTreeViewer().refresh(desk);
            }
        }
    }

    /** Adds what is missing below the page of this desk, removes what is gone, says if any was. */
    private static boolean refresh(IPreferenceNode desk) {
        Map<String, Described> wanted = described();
        boolean removed = false;
        for (IPreferenceNode page : desk.getSubNodes()) {
            if (wanted.remove(page.getId()) == null && page.getId().startsWith(PREFIX)) {
                desk.remove(page);
                removed = true;
            }
        }
        wanted.values().forEach(described -> desk.add(new Page(described)));
        return removed || !wanted.isEmpty();
    }

    /** What may be set, by its pid. */
    private static Map<String, Described> described() {
        Map<String, Described> all = new TreeMap<>();
        HostServices.metatypes()
                .ifPresent(
                        metatypes -> {
                            for (Bundle bundle : HostServices.context().getBundles()) {
                                add(bundle, metatypes, all);
                            }
                        });
        return all;
    }

    private static void add(Bundle bundle, MetaTypeService metatypes, Map<String, Described> all) {
        MetaTypeInformation information = metatypes.getMetaTypeInformation(bundle);
        if (information == null) {
            return;
        }
        Arrays.stream(information.getPids())
                .filter(pid -> pid.startsWith(PREFIX))
                .forEach(pid -> all.put(pid, new Described(pid, bundle.getBundleId())));
    }

    private static final class Page extends PreferenceNode {
        private final Described described;

        Page(Described described) {
            super(described.pid());
            this.described = described;
        }

        @Override
        public String getLabelText() {
            String name = described.definition().map(found -> found.getName()).orElse(getId());
            String own = "Tidewaiter: ";
            return name.startsWith(own) ? name.substring(own.length()) : name;
        }

        @Override
        public void createPage() {
            SettingsPage page = new SettingsPage(described);
            page.setTitle(getLabelText());
            setPage(page);
        }
    }
}
