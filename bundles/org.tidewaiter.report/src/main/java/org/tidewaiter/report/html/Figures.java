package org.tidewaiter.report.html;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.Figure;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Sentences;

/** The pictures of a finding, each as markup of its own. */
public final class Figures {

    private Figures() {}

    /** The figures in reading order; ids in them begin with the id of the finding. */
    public static List<Figure> of(Finding finding, Sentences sentences) {
        List<Figure> figures = new ArrayList<>();
        for (Picture picture : Pictures.inOrder(finding)) {
            Markup out = new Markup();
            String id = "f" + finding.id() + "-picture-" + (figures.size() + 1);
            Pictures pictures = new Pictures(out, sentences, finding, id);
            pictures.write(picture, id);
            figures.add(new Figure(picture.kind(), pictures.title(picture), out.toString()));
        }
        return figures;
    }
}
