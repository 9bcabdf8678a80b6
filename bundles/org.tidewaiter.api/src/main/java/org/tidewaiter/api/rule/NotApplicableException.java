package org.tidewaiter.api.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Phrase;

/**
 * The rule finds, while it prepares, that it cannot be asked of these records. This is a result,
 * not a failure.
 */
public final class NotApplicableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Phrase phrase;

    /** Creates the exception; the reason says in English what is missing and what to do. */
    public NotApplicableException(String reason) {
        super(reason);
        phrase = null;
    }

    /**
     * Creates the exception with a reason for other languages too.
     *
     * @param reason in English, what is missing and what to do
     * @param phrase the same; the rule's phrases in other languages than English have a template
     */
    public NotApplicableException(String reason, Phrase phrase) {
        super(reason);
        this.phrase = phrase;
    }

    /** The reason for other languages; none where it is said in English alone. */
    public List<Phrase> phrases() {
        return phrase == null ? List.of() : List.of(phrase);
    }
}
