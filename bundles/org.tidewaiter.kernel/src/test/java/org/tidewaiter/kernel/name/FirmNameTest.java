package org.tidewaiter.kernel.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GOLDEN STAR TRADING CO., LTD.|Golden-Star Trdg. Co Ltd",
                "Müller & Söhne GmbH|MULLER AND SOHNE GMBH",
                "Acme S.A.R.L.|ACME SARL",
                "J&B Exports Pvt. Ltd.|J & B EXPORTS PRIVATE LIMITED",
                "PT Sinar Jaya Tbk|Sinar Jaya",
                "주식회사 한빛무역|한빛무역 (주)",
                "㈜한빛무역|한빛무역",
                "广州金星贸易有限公司|广州金星贸易",
                "Men's Wear Int'l Inc|MENS WEAR INTERNATIONAL",
                "Sun Rise FZ LLC|SUNRISE",
                "Blue River Co.,Ltd.|BLUE RIVER COLTD",
            })
    void spellingsOfOneFirmAreOneName(String one, String other) {
        assertEquals(FirmName.of(one).key(), FirmName.of(other).key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Golden Star 1 Ltd|Golden Star 2 Ltd",
                "Golden Star Trading|Golden Star Textiles",
                "한빛무역|한빛물산",
            })
    void differentFirmsStayApart(String one, String other) {
        assertNotEquals(FirmName.of(one).key(), FirmName.of(other).key());
    }

    @Test
    void aNameThatIsAllLegalFormIsKept() {
        assertEquals("COMPANY LIMITED", FirmName.of("Company, Limited").words());
        assertEquals("", FirmName.of(" - ").words());
    }

    @Test
    void companiesOfAGroupShareTheirFirstWord() {
        assertEquals(
                FirmName.of("Hanbit Logistics Co").stem(), FirmName.of("HANBIT TRADING").stem());
        assertEquals("", FirmName.of("").stem());
    }
}
