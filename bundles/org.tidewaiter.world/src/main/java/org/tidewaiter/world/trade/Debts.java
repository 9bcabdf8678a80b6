package org.tidewaiter.world.trade;

import java.io.IOException;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Scramble;
import org.tidewaiter.world.sheet.Sheet;
import org.tidewaiter.world.sheet.Year;

/** Enters what firms owe or did. */
final class Debts {

    private final Sheet sheet;
    private final Scramble ids;
    private long entered;

    Debts(Sheet sheet, Dice dice) {
        this.sheet = sheet;
        ids = new Scramble(dice, 6);
    }

    /** A debt in force from a day on. */
    void owed(Firm firm, int from, Dice dice) throws IOException {
        String status = dice.chance(0.05) ? "SUSPECTED" : dice.pick("OPEN", "CONFIRMED");
        row(firm, "TAX_DELINQUENCY", status, from, dice);
        sheet.end();
    }

    /** A debt that was paid or never was: it must not make a delinquent. */
    void cleared(Firm firm, int from, Dice dice) throws IOException {
        row(firm, "TAX_DELINQUENCY", dice.pick("CLOSED", "ACQUITTED"), from, dice);
        int closed = Math.min(Seasons.LAST_DAY - 2, from + dice.between(30, 220));
        sheet.with(Violations.CLOSED_ON, Year.date(closed)).end();
    }

    /** Something else that a firm did. */
    void other(Firm firm, int from, Dice dice) throws IOException {
        String offence = dice.pick("UNDERVALUATION", "FALSE_ORIGIN", "SMUGGLING");
        row(firm, offence, dice.pick("OPEN", "CONFIRMED", "SUSPECTED"), from, dice);
        sheet.end();
    }

    private void row(Firm firm, String offence, String status, int from, Dice dice) {
        sheet.with(Violations.VIOLATION_ID, "VT" + ids.of(entered++))
                .with(Violations.SUBJECT_KIND, "TRADER")
                .with(Violations.TRADER_ID, firm.id())
                .with(Violations.OFFENCE, offence)
                .with(Violations.OFFENCE_DATE, Year.date(from - dice.between(20, 160)))
                .with(Violations.STATUS, status)
                .with(Violations.AMOUNT, Long.toString((long) dice.logNormal(9e7, 1.1)))
                .with(Violations.CURRENCY, "KRW");
        if (dice.chance(0.9)) {
            sheet.with(Violations.EFFECTIVE_FROM, Year.date(from));
        }
    }
}
