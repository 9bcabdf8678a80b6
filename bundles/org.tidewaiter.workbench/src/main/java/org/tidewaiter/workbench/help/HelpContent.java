package org.tidewaiter.workbench.help;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.help.IHelpContentProducer;
import org.jspecify.annotations.Nullable;

/** Gives the pages to the help system of a host, where it has one. */
public final class HelpContent implements IHelpContentProducer {

    private static final String FOLDER = "topic/";
    private static final String ENDING = ".html";

    @Override
    public @Nullable InputStream getInputStream(String plugin, String path, Locale locale) {
        if (!path.startsWith(FOLDER) || !path.contains(ENDING)) {
            return null; // the interface's word for a file that is in the bundle
        }
        String topic = path.substring(FOLDER.length(), path.indexOf(ENDING));
        return new ByteArrayInputStream(HelpPages.html(topic).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the help system finds a page. */
    static String href(String topic) {
        return FOLDER + topic + ENDING;
    }
}
