package dev.rapport.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {
    private static final String BODY = "Thank you for following me.";

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                     | Thank you for following me.     | nothing to mark",
                "[{span:{start:0,end:9}}]                               | [Thank you] for following me.   | words at the start",
                "[{span:{start:14,end:27}},{span:{start:0,end:5}}]      | [Thank] you for [following me.] | findings in any order",
                "[{span:{start:0,end:9}},{span:{start:6,end:13}}]       | [Thank you][ for] following me. | words that two findings share",
                "[{span:{start:0,end:9}},{span:{start:6,end:9}}]        | [Thank you] for following me.   | words within words",
                "[{span:null},{code:x}]                                 | Thank you for following me.     | findings that rest on no words",
                "[{span:{start:20,end:99}},{span:{start:5,end:5}}]      | Thank you for following me.     | spans outside the text"
            })
    void theWordsThatFindingsRestOnAreMarked(String findings, String expected, String name)
            throws JsonProcessingException {
        String json = findings.replaceAll("([a-z]+):", "\"$1\":").replace(":x", ":\"x\"");

        String marked = MarkedText.of(BODY, new ObjectMapper().readTree(json), words -> "[" + words + "]");

        assertThat(marked).isEqualTo(expected);
    }
}
