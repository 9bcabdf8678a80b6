package org.tidewaiter.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.osgi.framework.BundleException;

/** Evaluates the rules and writes a report in Markdown to standard output. */
public final class Evaluation {

    private static final int WRONG_USAGE = 2;

    private Evaluation() {}

    /** See {@code bin/evaluate}. */
    public static void main(String[] arguments)
            throws IOException, BundleException, InterruptedException {
        Plan plan;
        try {
            plan = Plan.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("evaluate: " + e.getMessage());
            System.exit(WRONG_USAGE);
            return;
        }
        Markdown report = new Markdown(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try (Host host = Host.start(plan.jars())) {
            List<Section> sections =
                    List.of(
                            new Worlds(host, plan.seeds(), plan.scale(), plan.rules()),
                            new Shuffles(host, plan.scale()),
                            new Astronauts(host, plan.data()),
                            new Shipments(host, plan.data()),
                            new Sanctions(plan.data()),
                            new Declarations(host, plan.data()));
            TreeSet<String> unknown = new TreeSet<>(plan.sections());
            sections.forEach(section -> unknown.remove(section.name()));
            if (!unknown.isEmpty()) {
                System.err.println(
                        "evaluate: no section "
                                + unknown
                                + "; there are "
                                + sections.stream().map(Section::name).toList());
                System.exit(WRONG_USAGE);
            }
            for (Section section : sections) {
                if (plan.sections().isEmpty() || plan.sections().contains(section.name())) {
                    section.write(report);
                }
            }
        }
    }
}
