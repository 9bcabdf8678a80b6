package org.tidewaiter.data.edifact;

import java.util.List;
import java.util.stream.Collectors;

/** Messages made up for tests: nobody of this name has travelled. */
final class Made {

    private Made() {}

    /** An interchange of these messages; each begins after UNH and ends before UNT. */
    static String interchange(String type, List<String> messages) {
        StringBuilder text =
                new StringBuilder("UNA:+.? '\nUNB+UNOC:3+KX:ZZ+CUSTOMS:ZZ+260301:0910+77'\n");
        for (int i = 0; i < messages.size(); i++) {
            String body = messages.get(i);
            long segments = body.lines().count() + 2;
            text.append("UNH+%d+%s:D:05B:UN:IATA'\n".formatted(i + 1, type))
                    .append(body)
                    .append("UNT+%d+%d'\n".formatted(segments, i + 1));
        }
        return text.append("UNZ+%d+77'\n".formatted(messages.size())).toString();
    }

    static String paxlst(String... segments) {
        return interchange("PAXLST", List.of(body(segments)));
    }

    static String pnrgov(String... segments) {
        return interchange("PNRGOV", List.of(body(segments)));
    }

    /** One segment a line. */
    static String body(String... segments) {
        return List.of(segments).stream().map(s -> s + "'\n").collect(Collectors.joining());
    }

    /** A flight from Narita to Busan with two passengers and a member of the crew. */
    static final String MANIFEST =
            paxlst(
                    "BGM+745",
                    "NAD+MS+++KX OPERATIONS",
                    "COM+82 51 555 0100:TE",
                    "TDT+20+KX071+++KX",
                    "LOC+125+NRT",
                    "DTM+189:2603011330:201",
                    "LOC+87+PUS",
                    "DTM+232:2603011540:201",
                    "NAD+FL+++HAN:MIRA:SUN",
                    "ATT+2++F",
                    "DTM+329:880229",
                    "LOC+178+NRT",
                    "LOC+179+PUS",
                    "LOC+174+KOR",
                    "FTX+BAG+++0071001",
                    "NAT+2+KOR",
                    "RFF+AVF:K7QXZ2",
                    "RFF+SEA:012A",
                    "DOC+V+XX1",
                    "LOC+91+JPN",
                    "DOC+P:110:111+M00112233",
                    "DTM+36:301231",
                    "LOC+91+KOR",
                    "NAD+DDU+++O?'NEIL:ANA",
                    "ATT+2++U",
                    "DTM+329:19300102:102",
                    "NAT+2+IRL",
                    "NAD+FM+++ORTEGA:LUIS",
                    "ATT+2++M",
                    "NAT+2+ESP",
                    "CNT+42:3");

    /** Two bookings on a flight from Narita to Busan. */
    static final String BOOKINGS =
            pnrgov(
                    "MSG+:22",
                    "ORG+KX:TYO",
                    "TVL+010326:1330:010326:1540+NRT+PUS+KX+071",
                    "EQN+2",
                    "SRC",
                    "RCI+KX:K7QXZ2::120126:0405",
                    "DAT+700:010326:0100",
                    "ORG+1A:TYO+16300011:TYOAG1+TYO",
                    "ADD++702:1 QUAY ROAD:BUSAN:::KR:48900:?+82 51 555 0199",
                    "TIF+HAN:I+MIRAMRS:A:1",
                    "SSR+DOCS:HK:1:KX:::::/P/KOR/M00112233/KOR/29FEB88/F/31DEC30/HAN/MIRA/SUN",
                    "FOP+CC::900.00:VI:400012XXXXXX4410:0130",
                    "TIF+HAN:I+JUNO:IN:2",
                    "SSR+DOCS:HK:1:KX:::::/P/KOR/M00112234/KOR/03MAY25/MI/31DEC30/HAN/JUNO/",
                    "TVL+010326:1330:010326:1540+NRT+PUS+KX+071:Y",
                    "RPI+2+HK",
                    "SSR+SEAT:HK:2:KX:::NRT:PUS+14C::1+14D::2",
                    "TIF+HAN:I+MIRAMRS:A:1",
                    "SSD+012A++++Y",
                    "TBD++2:30:700++MP+618:0071001:2:PUS",
                    "TVL+080326:0900:080326:1115+PUS+NRT+KX+072:Y",
                    "TIF+HAN:I+MIRAMRS:A:1",
                    "SSD+20F++++Y",
                    "ABI+1+:LHRRR+LON++KX",
                    "TVL+010326:1330:010326:1540+NRT+PUS+KX+071:Y",
                    "TIF+GONE:I+NOBODY:A:1",
                    "SRC",
                    "RCI+KX:ZZ22QQ::130126:0405",
                    "TIF+ORTEGA:I+LUIS MR:A:1",
                    "TVL+090326:1330:090326:1540+NRT+PUS+KX+071:Y");
}
