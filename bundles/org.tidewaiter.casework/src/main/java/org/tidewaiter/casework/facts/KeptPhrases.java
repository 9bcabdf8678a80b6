package org.tidewaiter.casework.facts;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Templates by language and key. */
record KeptPhrases(Map<String, Map<String, String>> languages) {

    /**
     * The templates in a language, else in English.
     *
     * @throws MissingResourceException if there are none
     */
    ResourceBundle in(Locale locale) {
        Map<String, String> texts = languages.get(locale.getLanguage());
        if (texts == null) {
            texts = languages.get(Locale.ENGLISH.getLanguage());
        }
        if (texts == null) {
            throw new MissingResourceException("no words were kept", "KeptPhrases", "");
        }
        return new Kept(texts);
    }

    private static final class Kept extends ResourceBundle {

        private final Map<String, String> texts;

        Kept(Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
