package org.tidewaiter.console;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import picocli.CommandLine.Command;

/** Lists the rules installed. */
@Command(
        name = "rules",
        description = "The rules installed, their questions and parameters.",
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    private final Services services;

    RulesCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        PrintStream out = services.out();
        for (RiskRule rule : services.engine().rules()) {
            out.println(
                    rule.card().id()
                            + " "
                            + rule.card().version()
                            + ", profile "
                            + rule.profile()
                            + ": "
                            + rule.card().title());
            out.println("  " + rule.card().question());
            for (ParameterSpec spec : rule.parameters().specs()) {
                out.println(line(spec, rule.parameters().values().getOrDefault(spec.name(), "")));
                out.println("      " + spec.help());
            }
            for (InnocentExplanation reason : services.engine().explanations()) {
                if (reason.rule().equals(rule.card().id())) {
                    out.println("  lawful reason tried: " + reason.id() + " " + reason.version());
                }
            }
            out.println();
        }
        if (services.engine().rules().isEmpty()) {
            out.println(
                    "no rule is installed: add a rule bundle, such as"
                            + " org.tidewaiter.rule.cotraveller");
        }
        return ExitCode.DONE;
    }

    /** A parameter as {@code name = value unit (min to max) title}. */
    static String line(ParameterSpec spec, Object value) {
        String range =
                spec.kind() == ParameterSpec.Kind.WHOLE || spec.kind() == ParameterSpec.Kind.REAL
                        ? bounds(spec)
                        : "";
        return "  "
                + spec.name()
                + " = "
                + value
                + (spec.unit().isEmpty() ? "" : " " + spec.unit())
                + range
                + "  "
                + spec.title();
    }

    private static String bounds(ParameterSpec spec) {
        if (Double.isInfinite(spec.min()) && Double.isInfinite(spec.max())) {
            return "";
        }
        return " ("
                + (Double.isInfinite(spec.min()) ? "any" : number(spec.min()))
                + " to "
                + (Double.isInfinite(spec.max()) ? "any" : number(spec.max()))
                + ")";
    }

    private static String number(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
