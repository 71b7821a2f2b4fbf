package dev.lede.llm;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.article.Article;
import dev.lede.article.ArticleExtractor;

/** Engines and articles for the tests of this room. */
final class Models {
    static final String STORY = "Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close in May. "
            + "The dockers' union condemned the plan and called a strike for Thursday. "
            + "Lima answered that the city has no money for repairs, which would cost 40 million euros. "
            + "The union's leader, Jo Berg, denied that the harbour loses money. "
            + "He said that 120 ships had called there last year, more than ever before. "
            + "The council will vote on the plan on 3 June in an open session at the town hall.";

    /** A reply that {@link #STORY} supports. */
    static final String REPLY = """
            {"claims":[{"text":"Mayor Ana Lima said the old harbour of Porto Velho will close in May.","sentences":[1]},
            {"text":"The dockers' union condemned the plan and called a strike.","sentences":[2]},
            {"text":"Jo Berg denied that the harbour loses money.","sentences":[4]}],
            "actors":[{"name":"Ana Lima","aliases":["Lima"],"type":"person","role":"Mayor","sentences":[1,3],
            "stance":{"label":"supportive","target":"plan","sentences":[3]}}],
            "stance":{"label":"neutral","target":"harbour","confidence":0.9,"rationale":"It reports both sides.","sentences":[1]}}""";

    private Models() {}

    /** An engine with these properties, of which {@code lede.engine} is one; names of variables count as well. */
    static LlmSummarizer engine(Map<String, String> properties) {
        SmallRyeConfig config = config(properties);
        LlmSummarizer engine = new LlmSummarizer(config.getConfigMapping(LlmConfig.class), config);
        engine.serves(properties.getOrDefault("lede.engine", "auto"));
        return engine;
    }

    static SmallRyeConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties, "test", 500))
                .withMapping(LlmConfig.class)
                .withValidateUnknown(false)
                .build();
    }

    /** The properties of an engine that asks {@code server}. */
    static Map<String, String> at(ModelServer server, String engine, String... more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "lede.engine",
                engine,
                "lede.llm.base-url",
                server.url() + (engine.equals("bedrock") ? "" : "/v1"),
                "lede.llm.model",
                "m-1",
                "AWS_REGION",
                "eu-central-1"));
        if (!engine.equals("bedrock")) {
            properties.put("lede.llm.api-key", "sk-secret");
        }
        for (int i = 0; i < more.length; i += 2) {
            properties.put(more[i], more[i + 1]);
        }
        return properties;
    }

    static Article article(String text) {
        return new ArticleExtractor().extract(Page.of(Optional.empty(), Page.Format.TEXT, text), seconds(30));
    }

    static Deadline seconds(int count) {
        return Deadline.after(Duration.ofSeconds(count));
    }
}
