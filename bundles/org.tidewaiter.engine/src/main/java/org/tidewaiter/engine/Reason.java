package org.tidewaiter.engine;

import org.tidewaiter.api.rule.InnocentExplanation;

/**
 * A lawful reason and what it calls itself, asked once: a service whose bundle is stopped may not
 * say it again.
 *
 * @param rule the id of the rule whose candidates it judges
 */
record Reason(InnocentExplanation service, String rule, String id, String version) {

    static Reason of(InnocentExplanation service) {
        return new Reason(service, service.rule(), service.id(), service.version());
    }

    /** The reason in a message for a person. */
    String named() {
        return "explanation " + rule + "/" + id;
    }
}
