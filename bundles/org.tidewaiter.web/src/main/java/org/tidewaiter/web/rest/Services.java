package org.tidewaiter.web.rest;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Officers;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.casework.AuditLog;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.InForce;
import org.tidewaiter.casework.MisfitException;
import org.tidewaiter.casework.Orders;
import org.tidewaiter.casework.Publishing;
import org.tidewaiter.casework.Retention;
import org.tidewaiter.casework.Shifts;
import org.tidewaiter.health.Health;
import org.tidewaiter.report.Reports;
import org.tidewaiter.web.http.Problem;

/**
 * The services of a host as they are now: any may be replaced, or be gone for a while, and sessions
 * go on.
 */
public record Services(
        Supplier<@Nullable Casework> caseworkNow,
        Supplier<@Nullable Orders> ordersNow,
        Supplier<@Nullable Shifts> shiftsNow,
        Supplier<@Nullable Publishing> publishingNow,
        Supplier<@Nullable Retention> retentionNow,
        Supplier<@Nullable AuditLog> logNow,
        Supplier<@Nullable RiskEngine> engineNow,
        Supplier<@Nullable Reports> reportsNow,
        Supplier<@Nullable Health> healthNow,
        Supplier<@Nullable Officers> officersNow) {

    private static <T> T there(@Nullable T service, String what) {
        if (service == null) {
            throw new Problem(
                            503, "not-ready", "%s is not there (yet): try again in a moment", what)
                    .header("Retry-After", "2");
        }
        return service;
    }

    /** Where findings are kept. */
    public Casework casework() {
        return there(caseworkNow.get(), "the store of findings");
    }

    /** What is to be inspected. */
    public Orders orders() {
        return there(ordersNow.get(), "the store of orders");
    }

    /** What is left at the end of a shift. */
    public Shifts shifts() {
        return there(shiftsNow.get(), "the store of shifts");
    }

    /** With which parameters rules run. */
    public Publishing publishing() {
        return there(publishingNow.get(), "the store of published parameters");
    }

    /**
     * The published parameters that rules run with.
     *
     * @throws Problem if they do not fit a rule that is installed
     */
    public InForce inForce() {
        try {
            return InForce.of(publishing(), engine().rules());
        } catch (MisfitException e) {
            throw new Problem(409, "parameters-misfit", String.valueOf(e.getMessage()));
        }
    }

    /** What becomes of findings whose records expire. */
    public Retention retention() {
        return there(retentionNow.get(), "the store of findings");
    }

    /** Who did and who saw what. */
    public AuditLog log() {
        return there(logNow.get(), "the audit log");
    }

    /** The rules. */
    public RiskEngine engine() {
        return there(engineNow.get(), "the engine");
    }

    /**
     * A rule that is installed.
     *
     * @throws Problem if there is none with this id
     */
    public RiskRule rule(String id) {
        return engine().rules().stream()
                .filter(one -> one.card().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "no-such-rule", "no such rule is installed"));
    }

    /** The words. */
    public Reports reports() {
        return there(reportsNow.get(), "the report");
    }

    /** How the installation is. */
    public Health health() {
        return there(healthNow.get(), "the health check");
    }

    /** Who may what. */
    public Officers officers() {
        return there(officersNow.get(), "the list of officers");
    }
}
