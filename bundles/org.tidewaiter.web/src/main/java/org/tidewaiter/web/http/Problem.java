package org.tidewaiter.web.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a request is not answered as asked: the answer is a problem document (RFC 9457). */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final Map<Integer, String> TITLES =
            Map.ofEntries(
                    Map.entry(400, "Bad request"),
                    Map.entry(401, "Not signed in"),
                    Map.entry(403, "Forbidden"),
                    Map.entry(404, "Not found"),
                    Map.entry(405, "Method not allowed"),
                    Map.entry(409, "Conflict"),
                    Map.entry(412, "Somebody was faster"),
                    Map.entry(413, "Too large"),
                    Map.entry(415, "Unsupported media type"),
                    Map.entry(421, "Misdirected request"),
                    Map.entry(428, "Version required"),
                    Map.entry(429, "Too many attempts"),
                    Map.entry(500, "Failed"),
                    Map.entry(503, "Not available"));

    private final int status;
    private final String code;
    private final String template;
    private final transient List<Object> facts;
    private final transient Map<String, String> headers;
    private final transient Map<String, JsonElement> more;

    /**
     * A problem.
     *
     * @param code for programs
     * @param template for a person, in English: what is wrong and what to do; never a text of the
     *     program's inside. Other languages have it in {@link ProblemWords}
     * @param facts that the template is {@linkplain String#format formatted} with, if any
     */
    public Problem(int status, String code, String template, Object... facts) {
        this(status, code, template, List.of(facts), Map.of(), Map.of());
    }

    private Problem(
            int status,
            String code,
            String template,
            List<Object> facts,
            Map<String, String> headers,
            Map<String, JsonElement> more) {
        super(ProblemWords.filled(template, facts));
        this.status = status;
        this.code = code;
        this.template = template;
        this.facts = facts;
        this.headers = headers;
        this.more = more;
    }

    /** The request is malformed. */
    public static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", detail);
    }

    /** The same with a header. */
    public Problem header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(status, code, template, facts, all, more);
    }

    /** The same with a further member. */
    public Problem with(String name, JsonElement value) {
        Map<String, JsonElement> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(status, code, template, facts, headers, all);
    }

    /** The code for programs. */
    public String code() {
        return code;
    }

    /** The answer, for a person of this language. */
    public Answer answer(Locale language) {
        ProblemWords words = new ProblemWords(language);
        JsonObject document = new JsonObject();
        document.addProperty("type", "about:blank");
        document.addProperty("title", words.said(TITLES.getOrDefault(status, "Error")));
        document.addProperty("status", status);
        document.addProperty("detail", words.detail(code, template, facts));
        document.addProperty("code", code);
        more.forEach(document::add);
        Answer answer = Answer.of(status, "application/problem+json", Json.text(document));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.header(header.getKey(), header.getValue());
        }
        return answer;
    }
}
