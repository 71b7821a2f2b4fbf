package dev.lede.llm;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import org.jboss.logging.Logger;

import dev.lede.Deadline;
import dev.lede.brief.EngineFailure;
import dev.lede.brief.FailureCause;
import dev.lede.brief.Usage;

/**
 * Asks one provider's model, and remembers which way of asking for JSON its endpoint understands. Made on first use and
 * kept; any number of threads may ask at the same time.
 */
final class ModelClient {
    private static final Logger LOG = Logger.getLogger(ModelClient.class);

    private final Settings settings;
    private final ChatModel model;
    private final List<ReplyMode> modes;
    private final AtomicInteger workingMode = new AtomicInteger();

    ModelClient(Settings settings) {
        this.settings = settings;
        this.model = ChatModels.of(settings);
        this.modes = settings.provider().modes();
    }

    /**
     * The reply, in the shape that was asked for. One that cannot be read is asked for once more.
     *
     * @throws EngineFailure where there is none; it tells no usage, which is in {@code spending}
     */
    Reply ask(Question question, Deadline deadline, Spending spending) {
        int mode = workingMode.get();
        boolean again = false;
        while (true) {
            ChatResponse response;
            try {
                response = complete(request(question, modes.get(mode)), deadline, spending);
            } catch (NotUnderstood e) {
                if (mode == modes.size() - 1) {
                    throw new EngineFailure(FailureCause.REQUEST_REJECTED);
                }
                mode++;
                continue;
            }
            Reply reply = Reply.of(response.aiMessage().text(), finish(response));
            Optional<FailureCause> fault = reply.fault();
            if (fault.isEmpty()) {
                workingMode.set(mode);
                return reply;
            }
            LOG.debugf("%s: %s", settings, fault.get().code());
            if (again || fault.get() == FailureCause.REFUSED) {
                throw new EngineFailure(fault.get());
            }
            again = true;
            // Prose: the endpoint takes the member and does nothing with it.
            mode = fault.get() == FailureCause.REPLY_UNREADABLE ? Math.min(mode + 1, modes.size() - 1) : mode;
        }
    }

    private ChatResponse complete(ChatRequest request, Deadline deadline, Spending spending) {
        for (int attempt = 1; ; attempt++) {
            if (deadline.isPast()) {
                throw new EngineFailure(FailureCause.TIMEOUT);
            }
            try (Exchange exchange = Exchange.open(deadline.within(settings.timeout()))) {
                try {
                    ChatResponse response = model.chat(request);
                    count(exchange, attempt, spending);
                    spending.tokens(response.tokenUsage());
                    return response;
                } catch (RuntimeException e) {
                    count(exchange, attempt, spending);
                    recover(Fault.of(exchange, e), exchange, attempt, deadline);
                    LOG.debugf("%s: attempt %d ended with status %d", settings, attempt, exchange.status());
                }
            }
        }
    }

    /** Comes back where the request is to be sent again. */
    private void recover(Fault fault, Exchange exchange, int attempt, Deadline deadline) {
        if (fault.remedy() == Fault.Remedy.STEP_DOWN) {
            throw new NotUnderstood();
        }
        if (fault.remedy() == Fault.Remedy.NONE
                || attempt > settings.maxRetries()
                || !Backoff.wait(attempt, exchange.retryAfter(), deadline)) {
            throw new EngineFailure(fault.reason(), exchange.retryAfter(), Usage.NONE);
        }
    }

    private static void count(Exchange exchange, int attempt, Spending spending) {
        if (exchange.end() != Exchange.End.NOT_SENT) {
            spending.call(attempt > 1);
        }
    }

    private static Reply.Finish finish(ChatResponse response) {
        FinishReason reason = response.finishReason();
        if (reason == FinishReason.LENGTH) {
            return Reply.Finish.CUT_OFF;
        }
        // Anthropic's "refusal" is among the others for LangChain4j.
        return reason == FinishReason.CONTENT_FILTER || reason == FinishReason.OTHER
                ? Reply.Finish.STOPPED
                : Reply.Finish.WHOLE;
    }

    private static ChatRequest request(Question question, ReplyMode mode) {
        ChatRequest.Builder builder = ChatRequest.builder()
                .messages(
                        SystemMessage.from(question.system()),
                        UserMessage.from(question.page() + "\n\n" + question.order()));
        if (mode == ReplyMode.SCHEMA) {
            builder.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder()
                            .name("brief")
                            .rootElement(JsonRawSchema.from(question.schema().json()))
                            .build())
                    .build());
        } else if (mode == ReplyMode.JSON) {
            builder.responseFormat(ResponseFormat.JSON);
        }
        return builder.build();
    }

    /** The endpoint does not understand this way of asking. */
    private static final class NotUnderstood extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(null, null, false, false);
        }
    }
}
