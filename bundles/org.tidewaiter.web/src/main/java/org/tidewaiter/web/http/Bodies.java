package org.tidewaiter.web.http;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads bodies of requests: JSON in UTF-8, short, not compressed. */
final class Bodies {

    private Bodies() {}

    static JsonObject json(HttpServletRequest request, int most) {
        String type = request.getContentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new Problem(415, "not-json", "send the body as application/json");
        }
        if (request.getHeader("Content-Encoding") != null) {
            throw new Problem(415, "encoded", "send the body without a content encoding");
        }
        try {
            byte[] bytes = request.getInputStream().readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            return Json.object(text(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("the body is not UTF-8");
        }
    }

    private static Problem tooLarge(int most) {
        return new Problem(413, "too-large", "a body has at most %d bytes", most);
    }
}
