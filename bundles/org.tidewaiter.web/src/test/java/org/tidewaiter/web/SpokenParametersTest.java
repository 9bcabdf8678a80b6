package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.when;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.ParameterEffect;
import org.tidewaiter.casework.ParameterProposal;
import org.tidewaiter.casework.ParameterSet;

/** Parameters are called what the rule calls them in the language of who asks. */
class SpokenParametersTest {

    private final TestSite site = new TestSite();

    @BeforeEach
    void aRuleWithAVersionOfItsParameters() {
        when(site.engine.rules()).thenReturn(List.of(new CountingRule("default")));
        when(site.publishing.inForce()).thenReturn(Map.of());
        ParameterProposal proposal =
                new ParameterProposal(
                        "counting",
                        "2.0.0",
                        Map.of("least", "8", "share", "1"),
                        new ParameterEffect(new DataStamp("one", "f"), Findings.AT, 3, 4, 1, 0),
                        "why",
                        "hana");
        when(site.publishing.versions("counting", 100))
                .thenReturn(
                        List.of(
                                new ParameterSet(
                                        5,
                                        proposal,
                                        Findings.AT,
                                        OptionalInt.empty(),
                                        Optional.empty())));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private JsonObject first(String path, String language) {
        Reply reply = site.as(Role.ANALYST).with("Accept-Language", language).get(path);
        assertEquals(200, reply.status(), reply.body());
        return reply.json().getAsJsonArray().get(0).getAsJsonObject();
    }

    private static List<String> named(JsonArray parameters) {
        return StreamSupport.stream(parameters.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(one -> one.get("title").getAsString() + "/" + one.get("unit").getAsString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "ko-KR", "fr, ko;q=0.5"})
    void inKorean(String language) {
        JsonArray rule = first("/api/rules", language).getAsJsonArray("parameters");
        assertEquals(List.of("최소/", "Share/비율"), named(rule));
        assertEquals("첫째입니다.", rule.get(0).getAsJsonObject().get("help").getAsString());
        JsonObject version = first("/api/rules/counting/parameters", language);
        assertEquals(List.of("최소/", "Share/비율"), named(version.getAsJsonArray("values")));
    }

    @Test
    void inEnglishWhereThereAreNoOtherWords() {
        JsonArray rule = first("/api/rules", "fr").getAsJsonArray("parameters");
        assertEquals(List.of("Least/", "Share/share"), named(rule));
    }

    @Test
    void whatIsRefusedIsRefusedInTheLanguageOfWhoAsks() {
        Visitor analyst = site.as(Role.ANALYST);
        JsonObject korean =
                analyst.with("Accept-Language", "ko")
                        .get("/api/rules/gone/parameters")
                        .json()
                        .getAsJsonObject();
        assertEquals("찾을 수 없음", korean.get("title").getAsString());
        assertEquals("그런 규칙이 설치되어 있지 않습니다.", korean.get("detail").getAsString());
        assertEquals("no-such-rule", korean.get("code").getAsString());
        JsonObject english = analyst.get("/api/rules/gone/parameters").json().getAsJsonObject();
        assertEquals("no such rule is installed", english.get("detail").getAsString());
    }
}
