package dev.lede.teams;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.Brief;
import dev.lede.chat.ChatBrief;
import dev.lede.chat.ChatCommand;
import dev.lede.chat.CommandJson;
import dev.lede.chat.HtmlBrief;
import dev.lede.chat.ProblemText;
import dev.lede.service.BriefService;
import dev.lede.service.Trace;
import dev.lede.web.DeferredTask;
import dev.lede.web.DeferredWork;
import dev.lede.web.WebHandler;
import dev.lede.web.WebRequest;
import dev.lede.web.WebResponse;

/**
 * {@code /teams/webhook}: {@code @Lede https://…} in a channel, answered below the message. Teams takes no answer after
 * five seconds and none in another way, so of a page that needs longer the answer says so; {@link TeamsWork} then goes on
 * with it for whoever asks again.
 */
@Singleton
public final class TeamsHandler implements WebHandler {
    /** The rest of the five seconds is for the way to Teams. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    /** A message may have about 28 KB, in UTF-16 as Teams counts. */
    static final int MAX_MESSAGE = 12_000;

    private static final String NEW_LINE = "<br/>";
    private static final String HELP =
            "Name me with the link of a page, as in <b>@Lede https://example.org/news</b>; if"
                    + " you like, with <b>short</b> or <b>long</b> and a language.";
    private static final String TOO_SLOW = "That page takes me longer than the four seconds that Teams gives me.";
    private static final String GOING_ON = TOO_SLOW + " I go on reading: ask me again in half a minute.";
    private static final String GIVEN_UP = TOO_SLOW + " Please try again later.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BriefService service;
    private final TeamsSignature signature;
    private final boolean enabled;
    private final Instance<DeferredWork> work;

    @Inject
    TeamsHandler(TeamsConfig config, BriefService service, Instance<DeferredWork> work) {
        List<String> secrets = config.secrets().orElse(List.of());
        this.signature = new TeamsSignature(secrets);
        this.enabled = !secrets.isEmpty();
        this.service = service;
        this.work = work;
    }

    @Override
    public Set<String> paths() {
        return enabled ? Set.of("/teams/webhook") : Set.of();
    }

    @Override
    public Set<String> methods() {
        return Set.of("POST");
    }

    /** Teams signs each request. */
    @Override
    public boolean needsKey() {
        return false;
    }

    @Override
    public WebResponse handle(WebRequest request, Trace trace) {
        byte[] body = request.body().bytes();
        if (!signature.fits(request.headers().get("Authorization"), body)) {
            throw new ProblemException(Problem.UNAUTHORIZED, "this request is not signed by a webhook that is known");
        }
        ChatCommand command = ChatCommand.find(MessageText.of(text(body)));
        if (!(command instanceof ChatCommand.Summarize summarize)) {
            return answer(HELP);
        }
        try {
            Brief brief = service.brief(summarize.request(), request.deadline().within(PATIENCE), trace);
            return answer(HtmlBrief.of(ChatBrief.of(brief, summarize.url()), MAX_MESSAGE, NEW_LINE));
        } catch (ProblemException e) {
            return answer(
                            e.problem() == Problem.DEADLINE_EXCEEDED
                                    ? tooSlow(summarize)
                                    : HtmlBrief.of(ProblemText.of(e), NEW_LINE))
                    .telling(e.problem());
        }
    }

    private String tooSlow(ChatCommand.Summarize command) {
        try {
            work.get()
                    .defer(new DeferredTask(
                            TeamsWork.NAME, CommandJson.write(command).toString()));
            return GOING_ON;
        } catch (ProblemException e) {
            // Nothing more can be taken at the moment, which is not what was asked.
            return GIVEN_UP;
        }
    }

    private static String text(byte[] body) {
        try {
            JsonNode message = JSON.readTree(body);
            return Optional.ofNullable(message.path("text").textValue()).orElse("");
        } catch (IOException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "the body is not JSON");
        }
    }

    private static WebResponse answer(String html) {
        return WebResponse.of(
                200,
                "application/json",
                JSON.createObjectNode()
                        .put("type", "message")
                        .put("textFormat", "xml")
                        .put("text", html)
                        .toString());
    }
}
