package org.tidewaiter.api.rule;

import java.util.List;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Picture;

/**
 * What a kept candidate looks like to a person.
 *
 * @param subjectLabel the subject's name, empty if the records have none
 * @param relatedLabels the names of the related parties, in their order
 */
public record Portrait(
        String subjectLabel,
        List<String> relatedLabels,
        List<MissingFact> missing,
        List<Picture> pictures) {

    /** Copies its lists. */
    public Portrait {
        relatedLabels = List.copyOf(relatedLabels);
        missing = List.copyOf(missing);
        pictures = List.copyOf(pictures);
    }
}
