package org.tidewaiter.workbench.finding;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.workbench.desk.Aside;
import org.tidewaiter.workbench.desk.Current;
import org.tidewaiter.workbench.desk.DeskKeys;
import org.tidewaiter.workbench.desk.News;
import org.tidewaiter.workbench.desk.SignedIn;
import org.tidewaiter.workbench.desk.Words;

/** The view of a finding: head and argument above, parties and pictures below, linked both ways. */
final class FindingPage {

    private static final int[] HEIGHTS = {46, 54};
    private static final int[] WIDTHS = {34, 66};

    private final Composite parent;
    private final Current current = new Current();
    private final Aside reading;
    private final Head head;
    private final WhyTab why;
    private final RecordsTab records;
    private final HistoryTab history;
    private final PartyTable parties;
    private final Pictures pictures;
    private @Nullable Read shown;
    private String wanted = "";

    FindingPage(Composite parent, IWorkbenchPartSite site) {
        this.parent = parent;
        reading = new Aside(parent, Words.say("finding.reading"));
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        head = new Head(parent);
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        CTabFolder tabs = new CTabFolder(halves, SWT.TOP | SWT.FLAT);
        why = new WhyTab(tabs);
        records = new RecordsTab(tabs);
        history = new HistoryTab(tabs);
        tab(tabs, "finding.why", why.control());
        tab(tabs, "finding.records", records.control());
        tab(tabs, "finding.history", history.control());
        tabs.setSelection(0);
        SashForm below = new SashForm(halves, SWT.HORIZONTAL);
        parties = new PartyTable(below);
        pictures = new Pictures(below);
        below.setWeights(WIDTHS);
        halves.setWeights(HEIGHTS);
        parties.whenChosen(
                id -> {
                    pictures.light(id);
                    current.choose(parties.current());
                });
        pictures.whenLit(parties::choose);
        site.setSelectionProvider(current);
        new DeskKeys(site);
        News.hear(parent, this::heard);
    }

    private static void tab(CTabFolder tabs, String key, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(Words.say(key));
        item.setControl(control);
    }

    private void heard(News news) {
        if (news instanceof News.FindingChanged changed
                && shown().filter(ref -> ref.id().equals(changed.id())).isPresent()) {
            show(changed.id());
        }
    }

    /** The finding that is shown; none while another is being read, so that no act goes astray. */
    Optional<FindingRef> shown() {
        return Optional.ofNullable(shown).map(Read::ref).filter(ref -> ref.id().equals(wanted));
    }

    /** Reads a finding aside and shows it when it is there, unless another was asked for since. */
    void show(String id) {
        wanted = id;
        Optional<Officer> officer =
                SignedIn.officer(parent.getShell())
                        .filter(one -> one.roles().contains(Role.OFFICER));
        if (officer.isEmpty()) {
            reading.forget();
            head.say(Words.say("finding.notForYou"));
            return;
        }
        reading.ask(
                () -> Read.by(officer.get(), id),
                read -> read.ifPresentOrElse(this::show, this::gone),
                head::say);
    }

    private void gone() {
        shown = null;
        current.choose(Optional.empty());
        head.say(Words.say("finding.gone"));
    }

    private void show(Read read) {
        boolean same = shown != null && shown.file().facts().equals(read.file().facts());
        shown = read;
        head.show(read);
        history.show(read);
        if (!same) {
            why.show(read);
            records.show(read);
            parties.show(read);
            pictures.show(read.file().facts().id().substring(0, 8), read.figures());
        }
        if (!same || current.chosen(FindingRef.class).isPresent()) {
            current.choose(Optional.of(read.ref()));
        }
        parent.layout(true, true);
    }

    void take() {
        why.focus().setFocus();
    }
}
