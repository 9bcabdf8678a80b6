package org.tidewaiter.windows;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Writes one file a test, named {@code Class.method}: empty if it passed, else why not. What failed
 * also leaves a picture of that name.
 */
final class Reports implements TestExecutionListener {

    private final Path folder;

    Reports(Path folder) {
        this.folder = folder;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String problem = result.getThrowable().map(Reports::trace).orElse("");
        if (test.isTest() || !problem.isEmpty()) {
            String name = name(test);
            write(name, problem);
            if (!problem.isEmpty()) {
                Bot.picture(name);
            }
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        write(name(test), "skipped: " + reason);
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> simple(method.getClassName()) + "." + method.getMethodName())
                .orElse(test.getDisplayName());
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static String trace(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
