package org.tidewaiter.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.tidewaiter.api.record.DataException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** All verbs, and how what goes wrong in them becomes a message and an exit code. */
@Command(
        name = "tidewaiter",
        description = "Network-analysis risk rules for customs.",
        synopsisSubcommandLabel = "VERB",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 data rejected, 130 cancelled."
        })
final class Commands {

    private Commands() {}

    /** Runs one command line and answers its exit code. */
    static int run(Services services, List<String> arguments) {
        CommandLine line =
                new CommandLine(new Commands())
                        .addSubcommand(new DemoCommand(services))
                        .addSubcommand(new CheckCommand(services))
                        .addSubcommand(new RunCommand(services))
                        .addSubcommand(new ExplainCommand(services))
                        .addSubcommand(new RulesCommand(services))
                        .addSubcommand(new SampleCommand(services))
                        .addSubcommand(new HelpCommand())
                        .setOut(new PrintWriter(services.out(), true))
                        .setErr(new PrintWriter(services.err(), true))
                        .setExecutionExceptionHandler(
                                (thrown, failed, parsed) -> exitCode(services, thrown));
        if (arguments.isEmpty()) {
            line.usage(services.err());
            return ExitCode.WRONG_USAGE;
        }
        int code = line.execute(arguments.toArray(String[]::new));
        services.out().flush();
        return code;
    }

    private static int exitCode(Services services, Exception thrown) {
        if (thrown instanceof CancellationException) {
            services.say("tidewaiter: cancelled; nothing was written");
            return ExitCode.CANCELLED;
        }
        if (thrown instanceof DataException data) {
            data.problems().forEach(problem -> services.say("tidewaiter: " + problem));
            return ExitCode.DATA_REJECTED;
        }
        if (thrown instanceof UsageException) {
            services.say("tidewaiter: " + thrown.getMessage());
            return ExitCode.WRONG_USAGE;
        }
        if (thrown instanceof java.io.IOException) {
            services.say("tidewaiter: " + thrown.getMessage());
            return ExitCode.FAILED;
        }
        services.say(
                "tidewaiter: failed unexpectedly; please report this with the lines that follow");
        thrown.printStackTrace(services.err());
        return ExitCode.FAILED;
    }
}
