package org.tidewaiter.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.record.DataException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** All verbs, and how what goes wrong in them becomes a message and an exit code. */
@Command(
        name = "tidewaiter",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = "Network-analysis risk rules for customs.",
        synopsisSubcommandLabel = "VERB",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 data rejected, 130 cancelled."
        })
final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private Commands() {}

    /** The version of this bundle, which is that of the distribution. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            Bundle bundle = FrameworkUtil.getBundle(Commands.class);
            return new String[] {
                "tidewaiter " + (bundle == null ? "outside a framework" : bundle.getVersion())
            };
        }
    }

    /** Runs one command line and answers its exit code. */
    static int run(Services services, List<String> arguments) {
        CommandLine line = line(services);
        if (arguments.isEmpty()) {
            line.usage(services.err());
            return ExitCode.WRONG_USAGE;
        }
        try {
            return line.execute(arguments.toArray(String[]::new));
        } catch (OutOfMemoryError e) {
            services.say(
                    "tidewaiter: the memory for Java is full: give it more, such as"
                            + " TIDEWAITER_OPTS=-Xmx3g, or work on fewer records or threads");
            return ExitCode.FAILED;
        } finally {
            services.out().flush();
        }
    }

    private static CommandLine line(Services services) {
        CommandLine line =
                new CommandLine(new Commands())
                        .addSubcommand(new DemoCommand(services))
                        .addSubcommand(new CheckCommand(services))
                        .addSubcommand(new RunCommand(services))
                        .addSubcommand(new ExplainCommand(services))
                        .addSubcommand(new RulesCommand(services))
                        .addSubcommand(new SampleCommand(services))
                        .addSubcommand(new ServeCommand(services))
                        .addSubcommand(new UserCommand(services))
                        .addSubcommand(new HealthCommand(services))
                        .addSubcommand(new SettingsCommand(services))
                        .addSubcommand(new HelpCommand())
                        .setOut(new PrintWriter(services.out(), true))
                        .setErr(new PrintWriter(services.err(), true))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setParameterExceptionHandler(
                                (refused, given) -> wrongUsage(services, refused))
                        .setExecutionExceptionHandler(
                                (thrown, failed, parsed) -> exitCode(services, thrown));
        line.getSubcommands()
                .values()
                .forEach(verb -> verb.getCommandSpec().versionProvider(new Version()));
        return line;
    }

    /** Says what is wrong and where help is: a page of options would push it off the screen. */
    private static int wrongUsage(Services services, ParameterException refused) {
        CommandLine at = refused.getCommandLine();
        String said = String.valueOf(refused.getMessage());
        services.say("tidewaiter: " + said.replaceFirst("^Error: ", ""));
        if (at.getParent() == null) {
            services.say("");
            at.usage(services.err());
        } else {
            String verb = at.getCommandSpec().qualifiedName();
            services.say("tidewaiter: '" + verb + " --help' shows its options");
        }
        return ExitCode.WRONG_USAGE;
    }

    private static int exitCode(Services services, Exception thrown) {
        if (thrown instanceof CancellationException) {
            services.say("tidewaiter: cancelled; nothing was written");
            return ExitCode.CANCELLED;
        }
        if (thrown instanceof DataException data) {
            data.problems().forEach(problem -> services.say("tidewaiter: " + problem));
            Throwable cause = data.getCause();
            if (cause != null && !(cause instanceof DataException)) {
                LOG.warn("{}", cause.toString());
            }
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
