package org.tidewaiter.workbench.preference;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.Words;

/** What is set for this desk; the pages below it are those of the rules and of other settings. */
public final class DeskPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Its id. */
    public static final String ID = "org.tidewaiter.workbench.preferences";

    /** Made by the workbench. */
    public DeskPage() {
        super(GRID);
        ScopedPreferenceStore store =
                new ScopedPreferenceStore(InstanceScope.INSTANCE, Problems.PLUGIN);
        store.setDefault(DeskPreferences.CONTROLS, DeskPreferences.DEFAULT_CONTROLS);
        setPreferenceStore(store);
        setDescription(Words.say("desk.description"));
    }

    @Override
    public void init(IWorkbench workbench) {
        // everything it needs is there
    }

    @Override
    protected void createFieldEditors() {
        addField(
                new StringFieldEditor(
                        DeskPreferences.RECORDS,
                        Words.say("desk.records"),
                        getFieldEditorParent()));
        IntegerFieldEditor controls =
                new IntegerFieldEditor(
                        DeskPreferences.CONTROLS,
                        Words.say("desk.controls"),
                        getFieldEditorParent());
        controls.setValidRange(0, DeskPreferences.MOST_CONTROLS);
        addField(controls);
    }
}
