package org.tidewaiter.workbench.finding;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.properties.IPropertySource;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.workbench.desk.Listing;

/** Whom a finding names; the current one is lit in the pictures. */
final class PartyTable {

    private final Listing<Shown> parties;

    PartyTable(Composite parent) {
        parties = new Listing<>(parent, "parties", Shown.class);
        parties.column("party.name", 190, Shown::name);
        parties.column("party.role", 110, Shown::role);
        parties.column("party.id", 100, shown -> shown.party().id());
    }

    void show(Read read) {
        parties.show(
                read.parties().stream()
                        .map(party -> new Shown(party, read.titles().role(party.role())))
                        .toList());
    }

    /** Has somebody hear whose row was chosen: the id of the party. */
    void whenChosen(Consumer<String> listener) {
        parties.whenChosen(
                () -> parties.current().ifPresent(shown -> listener.accept(shown.party().id())));
    }

    /** Chooses the row of a party, if there is one. */
    void choose(String id) {
        parties.choose(shown -> shown.party().id().equals(id));
    }

    /** The current one, as the Properties view tells of it. */
    Optional<? extends IAdaptable> current() {
        return parties.current();
    }

    /** A row. */
    private record Shown(Related party, String role) implements IAdaptable {
        String name() {
            return party.label().isEmpty() ? party.id() : party.label();
        }

        @Override
        public <T> @Nullable T getAdapter(Class<T> adapter) {
            return adapter == IPropertySource.class
                    ? adapter.cast(FindingProperties.of(party))
                    : null;
        }
    }
}
