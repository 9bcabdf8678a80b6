package org.tidewaiter.windows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Runs the host's own application in the main thread and the tests of one stage in another, then
 * closes the workbench.
 *
 * <p>System properties: {@code windows.application} is the host's application, {@code
 * windows.stage} the package of the tests below this one, {@code windows.target} the folder for
 * {@code reports} and {@code pictures}.
 */
public final class TestApplication implements IApplication {

    /** The folder for what the tests leave. */
    static Path target() {
        return Path.of(System.getProperty("windows.target", "target/windows"));
    }

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Thread tests = new Thread(this::test, "window tests");
        tests.start();
        Object code = application().start(context);
        tests.join();
        return code;
    }

    private static IApplication application() throws CoreException {
        String id = System.getProperty("windows.application", "");
        return (IApplication)
                Platform.getExtensionRegistry()
                        .getExtension("org.eclipse.core.runtime.applications", id)
                        .getConfigurationElements()[0]
                        .getChildren("run")[0]
                        .createExecutableExtension("class");
    }

    private void test() {
        Path reports = target().resolve("reports");
        try {
            Files.createDirectories(reports);
            Bot.awaitWorkbench();
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
            LauncherFactory.create(config()).execute(request(), new Reports(reports));
            Files.writeString(reports.resolve("ended"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Bot.closeWorkbench();
        }
    }

    /** Nothing is looked up by the service loader, which a framework does not serve. */
    private static LauncherConfig config() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
    }

    private LauncherDiscoveryRequest request() {
        String folder = "/org/tidewaiter/windows/" + System.getProperty("windows.stage");
        Collection<String> classes =
                FrameworkUtil.getBundle(getClass())
                        .adapt(BundleWiring.class)
                        .listResources(folder, "*Test.class", BundleWiring.LISTRESOURCES_LOCAL);
        List<? extends DiscoverySelector> selectors =
                classes.stream()
                        .sorted()
                        .map(file -> file.replace(".class", "").replace('/', '.'))
                        .map(this::load)
                        .map(DiscoverySelectors::selectClass)
                        .toList();
        return LauncherDiscoveryRequestBuilder.request()
                .configurationParameter(
                        "junit.jupiter.execution.timeout.testable.method.default", "60 s")
                .selectors(selectors)
                .build();
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, true, getClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the bundle lists a class it does not have", e);
        }
    }

    /** Asks the workbench to close, from any thread. */
    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Bot.closeWorkbench();
        }
    }
}
