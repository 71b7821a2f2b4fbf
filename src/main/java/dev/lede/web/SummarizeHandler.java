package dev.lede.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.Brief;
import dev.lede.service.BriefRequest;
import dev.lede.service.BriefService;
import dev.lede.service.Source;
import dev.lede.service.Trace;

/** {@code /summarize}: a link, a page or a text in; its brief out, as JSON, Markdown or plain text. */
@Singleton
public final class SummarizeHandler implements WebHandler {
    private static final String JSON = "application/json";
    private static final String MARKDOWN = "text/markdown";
    private static final String PLAIN = "text/plain";
    private static final Set<String> OPTIONS = new TreeSet<>(Set.of("include", "language", "length"));
    private static final Set<String> LINK_PARAMETERS = new TreeSet<>(Set.of("url", "include", "language", "length"));

    private final BriefService service;

    public SummarizeHandler(BriefService service) {
        this.service = service;
    }

    @Override
    public Set<String> paths() {
        return Set.of("/summarize");
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public WebResponse handle(WebRequest request, Trace trace) {
        BriefRequest briefRequest = request.method().equals("GET") ? link(request) : body(request);
        Brief brief = service.brief(briefRequest, request.deadline(), trace);
        return switch (MediaType.choose(request.headers().get("Accept"), List.of(JSON, MARKDOWN, PLAIN))) {
            case MARKDOWN -> WebResponse.of(200, MARKDOWN + "; charset=utf-8", BriefText.markdown(brief));
            case PLAIN -> WebResponse.of(200, PLAIN + "; charset=utf-8", BriefText.plain(brief));
            default -> WebResponse.of(200, JSON, BriefJson.write(brief));
        };
    }

    private static BriefRequest link(WebRequest request) {
        Parameters query = Parameters.parse(request.query(), LINK_PARAMETERS);
        String url = query.get("url")
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new ProblemException(
                        Problem.BAD_REQUEST, "parameter \"url\" is missing: GET /summarize?url=https%3A%2F%2F…"));
        OptionValues options = OptionValues.of(query);
        return new BriefRequest(new Source.Link(url.strip()), options.options(), options.includeText());
    }

    private static BriefRequest body(WebRequest request) {
        String coding = request.headers().get("Content-Encoding").orElse("identity");
        if (!coding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    Problem.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Encoding is " + Quoted.of(coding) + "; send the body as it is");
        }
        MediaType type = MediaType.parse(request.headers().get("Content-Type").orElse(""));
        return switch (type.name()) {
            case JSON ->
                BriefRequestJson.read(
                        request.body().bytes(), OptionValues.of(Parameters.parse(request.query(), OPTIONS)));
            case "text/html", "application/xhtml+xml" -> document(request, Page.Format.HTML, type.charset());
            case PLAIN -> document(request, Page.Format.TEXT, type.charset());
            default ->
                throw new ProblemException(
                        Problem.UNSUPPORTED_MEDIA_TYPE,
                        "Content-Type is " + (type.name().isEmpty() ? "missing" : Quoted.of(type.name()))
                                + "; send application/json, text/html, application/xhtml+xml or text/plain");
        };
    }

    /** A page as the body; {@code url} may say where an HTML page was found. */
    private static BriefRequest document(WebRequest request, Page.Format format, Optional<String> charset) {
        Parameters query = Parameters.parse(request.query(), format == Page.Format.HTML ? LINK_PARAMETERS : OPTIONS);
        OptionValues options = OptionValues.of(query);
        Page page = new Page(
                PageAddress.check(query.get("url")),
                format,
                charset,
                request.body().bytes());
        return new BriefRequest(new Source.Document(page), options.options(), options.includeText());
    }
}
