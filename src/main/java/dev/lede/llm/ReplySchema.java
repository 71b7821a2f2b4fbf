package dev.lede.llm;

/**
 * The shape of a reply: what the schema and the prompt say of counts and lengths, so that both say the same.
 *
 * @param fewestClaims  asked for, where the page has so much to say
 * @param mostClaims    never more
 * @param claimLength   characters of a claim
 * @param mostActors    never more
 * @param bounded       whether the schema may bound arrays: Anthropic's and Amazon's refuse such schemas
 */
record ReplySchema(int fewestClaims, int mostClaims, int claimLength, int mostActors, boolean bounded) {
    static final int MOST_SENTENCES = 6;
    static final int MOST_ALIASES = 5;
    static final int NAME_LENGTH = 80;
    static final int ROLE_LENGTH = 120;
    static final int TARGET_LENGTH = 80;
    static final int RATIONALE_LENGTH = 200;

    /** What stands for an actor's stance where the page reports none. */
    static final String NO_STANCE = "none";

    /** As JSON Schema, with every member required: what need not be there is empty, since not all APIs know null. */
    String json() {
        return object(
                member("claims", claims()) + "," + member("actors", actors()) + "," + member("stance", stance()),
                "claims",
                "actors",
                "stance");
    }

    /** The same shape as an example, for models that see no schema. */
    static String example() {
        return """
                {"claims":[{"text":"…","sentences":[1,2]}],
                "actors":[{"name":"…","aliases":["…"],"type":"person|organization|place|group","role":"…","sentences":[1],\
                "stance":{"label":"supportive|critical|neutral|mixed|none","target":"…","sentences":[3]}}],
                "stance":{"label":"supportive|critical|neutral|mixed","target":"…","confidence":0.8,"rationale":"…",\
                "sentences":[1]}}""";
    }

    private String claims() {
        String claim = object(
                member("text", string("one sentence of at most " + claimLength + " characters")) + ","
                        + member("sentences", sentences()),
                "text",
                "sentences");
        return array(claim, 1, mostClaims);
    }

    private String actors() {
        String position = object(
                member("label", choice("supportive", "critical", "neutral", "mixed", NO_STANCE))
                        + "," + member("target", string("at most " + TARGET_LENGTH + " characters, may be empty"))
                        + "," + member("sentences", sentences()),
                "label",
                "target",
                "sentences");
        String actor = object(
                member("name", string("as the page writes it, at most " + NAME_LENGTH + " characters"))
                        + "," + member("aliases", array(string("another form of the name"), 0, MOST_ALIASES))
                        + "," + member("type", choice("person", "organization", "place", "group"))
                        + "," + member("role", string("words of the page, at most " + ROLE_LENGTH + ", may be empty"))
                        + "," + member("sentences", sentences())
                        + "," + member("stance", position),
                "name",
                "aliases",
                "type",
                "role",
                "sentences",
                "stance");
        return array(actor, 0, mostActors);
    }

    private String stance() {
        return object(
                member("label", choice("supportive", "critical", "neutral", "mixed"))
                        + "," + member("target", string("at most " + TARGET_LENGTH + " characters, may be empty"))
                        + ","
                        + member(
                                "confidence",
                                bounded
                                        ? "{\"type\":\"number\",\"minimum\":0,\"maximum\":1}"
                                        : "{\"type\":\"number\",\"description\":\"from 0 to 1\"}")
                        + ","
                        + member("rationale", string("one sentence of at most " + RATIONALE_LENGTH + " characters"))
                        + "," + member("sentences", sentences()),
                "label",
                "target",
                "confidence",
                "rationale",
                "sentences");
    }

    private String sentences() {
        return array("{\"type\":\"integer\",\"description\":\"number of a sentence\"}", 0, MOST_SENTENCES);
    }

    private String array(String items, int fewest, int most) {
        String bounds = bounded ? ",\"minItems\":" + fewest + ",\"maxItems\":" + most : "";
        return "{\"type\":\"array\",\"items\":" + items + bounds + "}";
    }

    private static String object(String members, String... required) {
        return "{\"type\":\"object\",\"properties\":{" + members + "},\"required\":[\"" + String.join("\",\"", required)
                + "\"],\"additionalProperties\":false}";
    }

    private static String member(String name, String schema) {
        return "\"" + name + "\":" + schema;
    }

    private static String string(String description) {
        return "{\"type\":\"string\",\"description\":\"" + description + "\"}";
    }

    private static String choice(String... values) {
        return "{\"type\":\"string\",\"enum\":[\"" + String.join("\",\"", values) + "\"]}";
    }
}
