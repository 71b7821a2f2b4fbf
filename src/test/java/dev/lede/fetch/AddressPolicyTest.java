package dev.lede.fetch;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

final class AddressPolicyTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/fetch/addresses.csv", numLinesToSkip = 1)
    void tellsPublicAddressesFromOthers(String address, String verdict, @Nullable String reason) {
        Optional<String> refusal =
                AddressPolicy.refusal(IpLiteral.parse(address).orElseThrow().bytes());

        if (verdict.equals("public")) {
            assertThat(refusal).isEmpty();
        } else {
            assertThat(refusal).get().asString().contains(reason);
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThat(AddressPolicy.refusal(new byte[5])).isPresent();
        assertThat(AddressPolicy.refusal(new byte[0])).isPresent();
    }
}
