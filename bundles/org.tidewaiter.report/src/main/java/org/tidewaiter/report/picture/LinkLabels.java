package org.tidewaiter.report.picture;

import java.util.List;
import java.util.Optional;
import org.tidewaiter.report.picture.NetworkLayout.Line;
import org.tidewaiter.report.words.TextWidth;

/** Finds room for the labels of links; what finds none is only in the table. */
final class LinkLabels {

    private static final double[] ALONG = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8};
    private static final double HEIGHT = 14;

    private LinkLabels() {}

    /** The first place along the line that overlaps nothing that is taken. */
    static Optional<Box> place(Line line, String text, List<Box> taken, double height) {
        double width = TextWidth.pixels(text, Frame.NOTE);
        Box from = line.from().box();
        Box to = line.to().box();
        boolean forward = from.x() <= to.x();
        double x1 = forward ? from.right() : to.right();
        double x2 = forward ? to.x() : from.x();
        double y1 = (forward ? from : to).middleY();
        double y2 = (forward ? to : from).middleY();
        for (double t : ALONG) {
            double x = x1 + (x2 - x1) * t;
            double y = y1 + (y2 - y1) * t * t * (3 - 2 * t);
            Box box = new Box(x - width / 2, y - HEIGHT / 2, width, HEIGHT);
            if (box.within(Frame.WIDTH, height)
                    && taken.stream().noneMatch(other -> other.overlaps(box, 1))) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }
}
