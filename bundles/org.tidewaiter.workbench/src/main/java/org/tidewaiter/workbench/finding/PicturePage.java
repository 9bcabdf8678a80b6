package org.tidewaiter.workbench.finding;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.core.runtime.Platform;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.Words;

/** The page that the pictures are shown in, from the files of the screens. */
final class PicturePage {

    private static final String SCREENS = "org.tidewaiter.screens";

    private PicturePage() {}

    /** The page; one that says so where no screens are installed. */
    static String html() {
        String script = file("web/view.js");
        if (script.isEmpty()) {
            return "<!doctype html><title>-</title><p>"
                    + Words.say("pictures.noScreens", SCREENS)
                    + "<script>tidewaiter={show(){},light(){}}</script>";
        }
        return "<!doctype html><html><head><meta charset=\"utf-8\"><style>"
                + file("web/view.css")
                + "</style></head><body><script>"
                + script.replace("</script", "<\\/script")
                + "</script></body></html>";
    }

    /** The words of the pictures in the language of the workbench. */
    static Map<String, String> words() {
        String own = file("web/words/" + Words.LOCALE.getLanguage() + ".json");
        String text = own.isEmpty() ? file("web/words/en.json") : own;
        Map<String, String> words =
                new Gson().fromJson(text, new TypeToken<Map<String, String>>() {}.getType());
        return words == null ? Map.of() : words;
    }

    private static String file(String path) {
        Bundle screens = Platform.getBundle(SCREENS);
        @Nullable URL entry = screens == null ? null : screens.getEntry(path);
        if (entry == null) {
            return "";
        }
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            Problems.log("a file of the screens cannot be read: " + path, e);
            return "";
        }
    }
}
