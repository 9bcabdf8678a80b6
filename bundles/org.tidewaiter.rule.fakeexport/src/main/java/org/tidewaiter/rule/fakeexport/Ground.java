package org.tidewaiter.rule.fakeexport;

/** On what ground a time is called impossible, strongest first. */
enum Ground {
    /** No truck is that fast, whatever the road. */
    PHYSICS("Physics", 15),
    /** No truck was seen to be that fast at such a distance. */
    ROAD("Road", 15),
    /** The way could be done, but not the handling at the port with it: a convention. */
    HANDLING("Handling", 30);

    /** The end of the keys of its sentences. */
    final String keyEnd;

    /** An honest record falls short by so many minutes with a chance of 1/e. */
    final double toleranceMinutes;

    Ground(String keyEnd, double toleranceMinutes) {
        this.keyEnd = keyEnd;
        this.toleranceMinutes = toleranceMinutes;
    }
}
