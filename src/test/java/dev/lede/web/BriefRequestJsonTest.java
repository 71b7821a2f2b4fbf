package dev.lede.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.BriefOptions;
import dev.lede.service.BriefRequest;
import dev.lede.service.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

final class BriefRequestJsonTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/web/bad-requests.csv", delimiter = '|', quoteCharacter = '\'')
    void saysWhatIsWrongWithABody(String body, String message) {
        assertThatThrownBy(() -> read(body))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.BAD_REQUEST))
                .extracting(ProblemException::detail)
                .asString()
                .contains(message);
    }

    @Test
    void quotesNothingOfABodyThatIsNotJson() {
        assertThatThrownBy(() -> read("{\"text\":\"top secret\", oops}")).hasMessageNotContaining("secret");
    }

    @Test
    void readsALink() {
        assertThat(read("{\"url\":\"https://example.org/a\",\"text\":null}").source())
                .isEqualTo(new Source.Link("https://example.org/a"));
    }

    @Test
    void takesAUrlBesideHtmlAsItsAddress() {
        Page page = ((Source.Document) read("{\"html\":\"<p>é\",\"url\":\"https://example.org/a\"}")
                        .source())
                .page();

        assertThat(page.format()).isEqualTo(Page.Format.HTML);
        assertThat(page.url()).contains("https://example.org/a");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<p>é");
    }

    @Test
    void readsTheOptions() {
        BriefRequest request = read("{\"text\":\"a\",\"language\":\"pt-br\",\"length\":\"long\",\"include\":\"text\"}");

        assertThat(request.options()).isEqualTo(new BriefOptions(Optional.of("pt-BR"), BriefOptions.Length.LONG));
        assertThat(request.includeText()).isTrue();
        assertThat(read("{\"text\":\"a\"}").options()).isEqualTo(BriefOptions.DEFAULTS);
        assertThat(read("{\"text\":\"a\"}").includeText()).isFalse();
    }

    private static BriefRequest read(String json) {
        return BriefRequestJson.read(
                json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8), OptionValues.NONE);
    }
}
