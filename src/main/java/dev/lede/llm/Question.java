package dev.lede.llm;

/**
 * What a model is asked.
 *
 * @param system the rules, which hold nothing of the page
 * @param page   the page, or what was found in it, as data
 * @param order  what to do now, after the page, so that nothing in it has the last word
 * @param schema of the reply
 */
record Question(String system, String page, String order, ReplySchema schema) {
    /** The same with one more order, where a first reply was not what was asked for. */
    Question insisting(String more) {
        return new Question(system, page, order + "\n" + more, schema);
    }
}
