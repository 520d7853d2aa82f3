package org.midad.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples and numbers are those of RFC 8785: sections 3.2.2 to 3.2.4 and appendix B. */
class CanonicalJsonTest {

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }

    @Test
    void the_example_of_the_rfc_has_the_bytes_of_the_rfc() throws IOException {
        var value = json("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""");
        var expected = HexFormat.of()
                .parseHex("7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b"
                        + "3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22"
                        + "737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d");
        assertThat(CanonicalJson.bytes(value)).isEqualTo(expected);
    }

    @Test
    void names_are_sorted_by_utf16_units_so_that_a_surrogate_pair_comes_before_a_late_letter() throws IOException {
        var value = json("""
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}""");
        assertThat(CanonicalJson.text(value)).isEqualTo("""
                {"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",\
                "€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}""");
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
    })
    void a_number_is_written_as_ecmascript_writes_it(String ieee754, String expected) {
        var number = Double.longBitsToDouble(Long.parseUnsignedLong(ieee754, 16));
        var value = JsonNodeFactory.instance.arrayNode().add(number);
        assertThat(CanonicalJson.text(value)).isEqualTo("[" + expected + "]");
    }

    @Test
    void nan_has_no_spelling() {
        var value = JsonNodeFactory.instance.arrayNode().add(Double.NaN);
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(value));
    }

    @Test
    void half_a_surrogate_pair_is_refused_rather_than_changed() {
        var text = JsonNodeFactory.instance.arrayNode().add("\ud83d");
        var name = JsonNodeFactory.instance.objectNode().put("\ude00", 1);
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(text));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(name));
    }

    @Test
    void arabic_stays_as_it_is_and_the_order_of_members_does_not_matter() throws IOException {
        var one = json("{\"headline\":\"سَلام\",\"body\":[]}");
        var other = json("{\"body\":[],\"headline\":\"سَلام\"}");
        assertThat(CanonicalJson.text(one)).isEqualTo("{\"body\":[],\"headline\":\"سَلام\"}");
        assertThat(CanonicalJson.sha256Hex(one)).isEqualTo(CanonicalJson.sha256Hex(other));
    }

    @Test
    void the_hash_is_sha256_in_lower_case_hex() {
        assertThat(CanonicalJson.sha256Hex("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
