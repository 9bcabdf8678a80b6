package org.tidewaiter.report.picture;

/** A rectangle of a picture in pixels; y grows downward. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    /** Whether the two share more than a border, with {@code gap} pixels kept free between. */
    boolean overlaps(Box other, double gap) {
        return x < other.right() + gap
                && other.x < right() + gap
                && y < other.bottom() + gap
                && other.y < bottom() + gap;
    }

    /** Whether the two share more than a border, or stand closer side by side than {@code gap}. */
    boolean crowds(Box other, double gap) {
        return x < other.right() + gap
                && other.x < right() + gap
                && y < other.bottom()
                && other.y < bottom();
    }

    boolean within(double widthPixels, double heightPixels) {
        return x >= 0 && y >= 0 && right() <= widthPixels && bottom() <= heightPixels;
    }
}
