package org.tidewaiter.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.tidewaiter.api.run.RiskEngine;

/** What the metatype service tells consoles and preference pages of all settings. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class SettingsInFrameworkTest {

    private static final List<String> PIDS =
            List.of(
                    "org.tidewaiter.casework",
                    "org.tidewaiter.engine",
                    "org.tidewaiter.health.disk",
                    "org.tidewaiter.health.gazetteer",
                    "org.tidewaiter.health.lastrun",
                    "org.tidewaiter.officers",
                    "org.tidewaiter.rule.cotraveller",
                    "org.tidewaiter.rule.fakeexport",
                    "org.tidewaiter.rule.papercompany",
                    "org.tidewaiter.rule.realimporter",
                    "org.tidewaiter.web");

    @InjectBundleContext BundleContext context;

    /** Rules are described when the engine sees them. */
    @InjectService(timeout = 20_000)
    RiskEngine engine;

    @InjectService(timeout = 20_000)
    MetaTypeService metatype;

    /** All titles and helps in a locale, by pid. */
    private Map<String, List<String>> told(String locale) {
        Map<String, List<String>> told = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            MetaTypeInformation information = metatype.getMetaTypeInformation(bundle);
            if (information != null) {
                Stream.of(information.getPids(), information.getFactoryPids())
                        .flatMap(Stream::of)
                        .filter(pid -> pid.startsWith("org.tidewaiter."))
                        .forEach(
                                pid ->
                                        told.put(
                                                pid,
                                                texts(
                                                        information.getObjectClassDefinition(
                                                                pid, locale))));
            }
        }
        return told;
    }

    private static List<String> texts(ObjectClassDefinition described) {
        List<String> texts = new ArrayList<>();
        texts.add(described.getName());
        texts.add(described.getDescription());
        for (AttributeDefinition one :
                described.getAttributeDefinitions(ObjectClassDefinition.ALL)) {
            texts.add(one.getName());
            texts.add(one.getDescription());
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "ko_KR"})
    void everySettingIsNamedAndExplainedInKorean(String locale) {
        Map<String, List<String>> told = told(locale);
        assertEquals(PIDS, List.copyOf(told.keySet()));
        told.forEach(
                (pid, texts) ->
                        texts.forEach(
                                text ->
                                        assertTrue(
                                                text.equals("URL") || text.matches(".*[가-힣].*"),
                                                pid + ": " + text)));
    }

    @Test
    void inAnyOtherLanguageItIsEnglish() {
        Map<String, List<String>> english = told("en");
        assertEquals(english, told("fr"));
        english.forEach(
                (pid, texts) ->
                        texts.forEach(
                                text ->
                                        assertFalse(
                                                text.startsWith("%") || text.matches(".*[가-힣].*"),
                                                pid + ": " + text)));
        assertEquals("Tidewaiter screens", english.get("org.tidewaiter.web").get(0));
        assertTrue(
                english.get("org.tidewaiter.rule.cotraveller")
                        .contains("Least shared voyages (voyages)"));
    }
}
