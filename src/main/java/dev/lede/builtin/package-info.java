/**
 * The engine that needs no model and no network.
 *
 * <p>What it knows of languages stands in lists under {@code src/main/resources/dev/lede/builtin}, in the jar together under 300 KB,
 * each read when a first article needs it. {@code en.txt} and the like hold the words of one language,
 * {@code first-names.txt} given names of many, and {@code countries.txt} the countries for languages whose own file has
 * none. Their format, in UTF-8:
 *
 * <ul>
 *   <li>{@code [section]} heads the entries of one {@link dev.lede.builtin.WordClass}, by its name in small letters;
 *       lines before the first head belong to no section;
 *   <li>a line that starts with a number sign and a space is a comment;
 *   <li>entries are in small letters and parted by spaces; one may stand in several sections;
 *   <li>{@code word*} stands for all words that start so, {@code *word} for all that end so, where words are inflected
 *       or put together;
 *   <li>{@code attack{,ed,s}} stands for {@code attack}, {@code attacked} and {@code attacks};
 *   <li>{@code two_words} is a phrase of at most four words that only spaces part, any of which may end in a star; it is
 *       read as one word, and its parts then say nothing of their own. {@code lehnt+ab} is a verb whose second part
 *       stands apart in the same clause. Phrases count in sections of sides, judgements, feelings, sayings and countries;
 *       {@code [role]} and {@code [org]} take single words;
 *   <li>{@code [plain]} holds phrases that judge nothing though a word of them would: "support group";
 *   <li>{@code [feeling]} holds what somebody feels, as a predicate or of an object: "was furious", "angered the mayor";
 *   <li>{@code [bear]} holds the verbs that a noun of attitude goes with: "voiced criticism";
 *   <li>Arabic entries stand for their forms with a joined "and", "then" and, of bodies and titles, the article too; the
 *       vowel marks are left out of lists and texts alike;
 *   <li>in Chinese and Japanese an entry is looked for anywhere in the text, and the star of {@code *公司} stands for the
 *       signs of the name before it; {@code [surname]} holds how Chinese and Korean names of persons start;
 *   <li>Korean entries have no particles, which are taken off the words of the text; verbs and adjectives end in a star;
 *   <li>{@code [countries]} holds one country a line: {@code usual name,other name,capital;demonym,demonym}, an at sign
 *       before a union of states.
 * </ul>
 */
@NullMarked
package dev.lede.builtin;

import org.jspecify.annotations.NullMarked;
