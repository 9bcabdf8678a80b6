package org.tidewaiter.world.travel;

import java.io.IOException;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Scramble;
import org.tidewaiter.world.sheet.Archive;
import org.tidewaiter.world.sheet.Inspections;
import org.tidewaiter.world.sheet.Sheet;
import org.tidewaiter.world.sheet.Truth;
import org.tidewaiter.world.sheet.Year;

/** What customs knows of people, what is true of them, and what inspections found. */
final class Register {

    private static final double BY_DOCUMENT = 0.06;

    private final Sheet sheet;
    private final Scramble ids;
    private final Truth truth;
    private final Inspections inspections;

    Register(Archive archive, Dice dice) {
        this.sheet = archive.violations();
        this.ids = new Scramble(dice.fork("violations"), 6);
        this.truth = archive.truth();
        this.inspections = archive.inspections();
    }

    Truth truth() {
        return truth;
    }

    /** Perhaps inspects somebody on some day of the year. */
    void inspect(Traveller who, boolean guilty, Dice dice) throws IOException {
        if (!who.id().isEmpty() && !who.diary().empty()) {
            long at = Year.seconds(dice.between(20, Year.DAYS - 5), dice.between(480, 1200), 540);
            inspections.consider("TRAVELLER", who.id(), guilty, at, dice);
        }
    }

    /** Enters a suspicion or conviction that is in force. */
    void suspect(Traveller who, Dice dice) throws IOException {
        String status = dice.pick("CONFIRMED", "SUSPECTED", "OPEN", "CONFIRMED");
        who(who, dice);
        sheet.with(Violations.STATUS, status);
        offence(dice.pick("SMUGGLING", "SMUGGLING", "DRUGS", "CURRENCY"), dice);
        sheet.end();
    }

    /** Enters a case that came to nothing or is over: it must not make a suspect. */
    void cleared(Traveller who, Dice dice) throws IOException {
        who(who, dice);
        sheet.with(Violations.STATUS, dice.pick("CLOSED", "ACQUITTED"))
                .with(Violations.CLOSED_ON, Year.date(-dice.between(1, 60)));
        offence("SMUGGLING", dice);
        sheet.end();
    }

    private void who(Traveller who, Dice dice) {
        sheet.with(Violations.VIOLATION_ID, "V" + ids.of(sheet.rows()))
                .with(Violations.SUBJECT_KIND, "TRAVELLER")
                .with(Violations.FAMILY_NAME, who.familyName())
                .with(Violations.GIVEN_NAMES, who.givenNames())
                .with(Violations.BIRTH_DATE, Year.date(who.birthDay()));
        boolean byDocument = dice.chance(BY_DOCUMENT);
        if (!byDocument) {
            sheet.with(Violations.TRAVELLER_ID, who.id());
        }
        if (byDocument || dice.chance(0.5)) {
            sheet.with(Violations.DOCUMENT_ISSUER, who.home().country())
                    .with(Violations.DOCUMENT_NUMBER, who.passport().number());
        }
    }

    private void offence(String offence, Dice dice) {
        int day = -dice.between(70, 700);
        sheet.with(Violations.OFFENCE, offence)
                .with(Violations.OFFENCE_DATE, Year.date(day))
                .with(Violations.EFFECTIVE_FROM, Year.date(day + dice.below(9)))
                .with(Violations.AMOUNT, Long.toString((long) dice.logNormal(8e6, 1)))
                .with(Violations.CURRENCY, "KRW");
    }
}
