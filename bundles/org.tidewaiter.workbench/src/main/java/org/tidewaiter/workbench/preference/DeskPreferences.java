package org.tidewaiter.workbench.preference;

import org.eclipse.core.runtime.Platform;
import org.tidewaiter.workbench.desk.Problems;

/** What is set for this desk, beside the settings of rules. */
public final class DeskPreferences {

    /** Where records are that are opened when the workbench starts; empty for none. */
    public static final String RECORDS = "records";

    /** How many near misses of each rule and kind a run draws at random. */
    public static final String CONTROLS = "controls";

    /** The most of them. */
    public static final int MOST_CONTROLS = 100;

    /** How many unless somebody says. */
    static final int DEFAULT_CONTROLS = 3;

    private DeskPreferences() {}

    /** The location to open at the start. */
    public static String records() {
        return Platform.getPreferencesService().getString(Problems.PLUGIN, RECORDS, "", null);
    }

    /** How many near misses to draw. */
    public static int controls() {
        int set =
                Platform.getPreferencesService()
                        .getInt(Problems.PLUGIN, CONTROLS, DEFAULT_CONTROLS, null);
        return Math.max(0, Math.min(MOST_CONTROLS, set));
    }
}
