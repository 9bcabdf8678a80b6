package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Dictionary;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeProvider;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;

class ParameterMetatypeTest {

    private static final String PID = "org.tidewaiter.rule.busy";

    private final BundleContext context = mock(BundleContext.class);

    @SuppressWarnings("unchecked")
    private final ServiceRegistration<MetaTypeProvider> registration =
            mock(ServiceRegistration.class);

    private final ParameterMetatype metatype = new ParameterMetatype(context);

    @BeforeEach
    void registers() {
        when(context.registerService(
                        eq(MetaTypeProvider.class), any(MetaTypeProvider.class), any()))
                .thenReturn(registration);
    }

    /** A rule that speaks Korean, and names all but the gap in it. */
    private static ScriptedRule speaking() {
        return new ScriptedRule("busy")
                .speaks(
                        locale -> {
                            String words =
                                    locale.getLanguage().equals("ko")
                                            ? """
                                            busy.title=바쁜 업체
                                            busy.question=누가 바쁩니까?
                                            busy.parameter.minCount=최소 건수
                                            busy.parameter.minCount.help=이보다 적으면 보고하지 않습니다.
                                            unit.seconds=초
                                            """
                                            : "";
                            try {
                                return new PropertyResourceBundle(new StringReader(words));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    private static List<String> attributes(@Nullable String locale) {
        RuleMetaType type = new RuleMetaType(PID, speaking());
        return Stream.of(
                        type.getObjectClassDefinition(PID, locale)
                                .getAttributeDefinitions(ObjectClassDefinition.ALL))
                .map(one -> one.getName() + ": " + one.getDescription())
                .toList();
    }

    private ObjectClassDefinition described() {
        ArgumentCaptor<MetaTypeProvider> provider = ArgumentCaptor.forClass(MetaTypeProvider.class);
        verify(context).registerService(eq(MetaTypeProvider.class), provider.capture(), any());
        return provider.getValue().getObjectClassDefinition(PID, "en");
    }

    @Test
    void parametersAreDescribedFromTheCard() {
        metatype.addRule(speaking());
        ObjectClassDefinition described = described();
        assertEquals(PID, described.getID());
        AttributeDefinition[] attributes =
                described.getAttributeDefinitions(ObjectClassDefinition.ALL);
        assertEquals(3, attributes.length);
        assertEquals("profile", attributes[0].getID());
        assertArrayEquals(new String[] {"default"}, attributes[0].getDefaultValue());
        assertEquals("minCount", attributes[1].getID());
        assertEquals("Fewest", attributes[1].getName());
        assertEquals(AttributeDefinition.LONG, attributes[1].getType());
        assertTrue(attributes[1].getDescription().endsWith("From 1 to 9."));
        assertArrayEquals(new String[] {"3"}, attributes[1].getDefaultValue());
        assertEquals("", attributes[1].validate("9"));
        assertTrue(attributes[1].validate("10").contains("minCount"));
        assertEquals("Gap (seconds)", attributes[2].getName());
        assertEquals(AttributeDefinition.DOUBLE, attributes[2].getType());
        assertEquals("A gap.", attributes[2].getDescription());
        assertEquals(0, described.getAttributeDefinitions(ObjectClassDefinition.OPTIONAL).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "ko_KR"})
    void parametersAreDescribedInKoreanAndInEnglishWhereTheRuleHasNoWord(String locale) {
        assertEquals(
                List.of(
                        "프로필: 이 규칙 설정의 이름입니다. 적발 건에는 어느 설정으로 찾았는지 표시됩니다.",
                        "최소 건수: 이보다 적으면 보고하지 않습니다. 1 이상 9 이하입니다.",
                        "Gap (초): A gap."),
                attributes(locale));
        ObjectClassDefinition described =
                new RuleMetaType(PID, speaking()).getObjectClassDefinition(PID, locale);
        assertEquals("Tidewaiter: 바쁜 업체", described.getName());
        assertEquals("누가 바쁩니까?", described.getDescription());
        assertEquals(
                "최소 건수: 정수여야 합니다. 1 이상 9 이하입니다. 입력한 값은 \"10\"입니다.",
                described.getAttributeDefinitions(ObjectClassDefinition.ALL)[1].validate("10"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; A share. From 0.000000001 to 12,345.5.",
                "ko; A share. 0.000000001 이상 12,345.5 이하입니다."
            })
    void aRangeIsWrittenAsPeopleDo(String language, String expected) {
        ParameterSpec share =
                new ParameterSpec(
                        "share",
                        ParameterSpec.Kind.REAL,
                        "Share",
                        "A share.",
                        "",
                        1e-9,
                        12_345.5,
                        1e-4);
        ParameterAttribute attribute =
                new ParameterAttribute(share, new Words(Locale.forLanguageTag(language)));
        assertEquals(expected, attribute.getDescription());
        assertArrayEquals(new String[] {"0.0001"}, attribute.getDefaultValue());
        assertEquals("", attribute.validate(attribute.getDefaultValue()[0]));
    }

    @Test
    void everyOtherLanguageIsEnglish() {
        assertEquals(attributes("en"), attributes("fr"));
        assertEquals("Fewest: Fewer are few. From 1 to 9.", attributes("fr").get(1));
    }

    @Test
    void noLocaleIsThatOfTheMachine() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.KOREA);
            assertEquals(attributes("ko"), attributes(null));
            assertEquals(attributes("en"), attributes("fr"), "and no other is");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void bothLanguagesAreToldToBeThere() {
        assertArrayEquals(
                new String[] {"en", "ko"}, new RuleMetaType(PID, speaking()).getLocales());
    }

    @Test
    void aRuleWithoutAFileOfWordsSaysWhatItsCardSays() {
        ScriptedRule silent =
                new ScriptedRule("busy")
                        .speaks(
                                locale -> {
                                    throw new MissingResourceException("no file", "busy", "");
                                });
        assertEquals(
                "Fewest",
                new RuleMetaType(PID, silent)
                        .getObjectClassDefinition(PID, "ko")
                        .getAttributeDefinitions(ObjectClassDefinition.ALL)[1]
                        .getName());
    }

    @Test
    @SuppressWarnings("unchecked")
    void pidAndFactoryPidAreTheSame() {
        metatype.addRule(speaking());
        ArgumentCaptor<Dictionary<String, Object>> properties =
                ArgumentCaptor.forClass(Dictionary.class);
        verify(context)
                .registerService(
                        eq(MetaTypeProvider.class),
                        any(MetaTypeProvider.class),
                        properties.capture());
        for (String property :
                List.of(MetaTypeProvider.METATYPE_PID, MetaTypeProvider.METATYPE_FACTORY_PID)) {
            assertArrayEquals(new String[] {PID}, (String[]) properties.getValue().get(property));
        }
    }

    @Test
    void profilesOfARuleShareOneDescriptionUntilTheLastIsGone() {
        RiskRule first = speaking().profile("a");
        RiskRule second = speaking().profile("b");
        metatype.addRule(first);
        metatype.addRule(second);
        metatype.removeRule(first);
        verify(registration, never()).unregister();
        described();
        metatype.removeRule(second);
        metatype.removeRule(second);
        verify(registration, times(1)).unregister();
    }

    @Test
    void stoppingTakesEveryDescriptionBack() {
        metatype.addRule(speaking());
        metatype.stop();
        metatype.stop();
        verify(registration, times(1)).unregister();
    }

    @Test
    void otherPidsAreRefused() {
        RuleMetaType described = new RuleMetaType(PID, speaking());
        assertThrows(
                IllegalArgumentException.class,
                () -> described.getObjectClassDefinition("org.example", null));
    }
}
