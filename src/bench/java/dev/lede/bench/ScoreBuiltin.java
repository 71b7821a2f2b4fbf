package dev.lede.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import dev.lede.brief.Draft;

/**
 * Scores the built-in engine on a folder of our corpus: {@code ScoreBuiltin FOLDER [tuning|misses]}. Prints, for the
 * tuning half beside the checking half and the articles that only imply what people think or show it in many ways, ROUGE F1 of our medium summary and of the classic rankers, and the actors and
 * stances per language. "tuning" and "misses" leave the checking half alone; with "misses", what went wrong follows.
 */
public final class ScoreBuiltin {
    private static final String TUNING = "tuning";

    private ScoreBuiltin() {}

    public static void main(String[] args) throws IOException {
        boolean tuning = args.length > 1;
        List<String> halves = tuning ? List.of(TUNING) : List.of(TUNING, "checking", "implied", "subtle");
        List<BuiltinScore> scores = CorpusArticle.readAll(Path.of(args[0])).stream()
                .filter(article -> halves.contains(article.half()))
                .map(BuiltinScore::of)
                .toList();
        if (scores.isEmpty()) {
            System.out.println("no articles in " + args[0]);
            return;
        }
        List<String> present = halves.stream().filter(half -> !of(half, scores).isEmpty()).toList();
        printRouge(scores, present);
        printRougeByLanguage(scores);
        printActors(scores, present);
        if (tuning && args[1].equals("misses")) {
            scores.forEach(ScoreBuiltin::printMisses);
        }
    }

    private static List<BuiltinScore> of(String half, List<BuiltinScore> scores) {
        return scores.stream()
                .filter(score -> score.article().half().equals(half))
                .toList();
    }

    private static void printRouge(List<BuiltinScore> scores, List<String> halves) {
        System.out.printf("%-10s", "ROUGE F1");
        for (String half : halves) {
            System.out.printf(" | %-8s 1      2      L    words", half);
        }
        System.out.println();
        for (String engine : scores.get(0).summaries().byEngine().keySet()) {
            System.out.printf("%-10s", engine);
            for (String half : halves) {
                List<BuiltinScore> some = of(half, scores);
                System.out.printf(
                        " | %4d %6.4f %6.4f %6.4f %5.1f",
                        some.size(),
                        mean(some, s -> s.summary(engine).rouge().one()),
                        mean(some, s -> s.summary(engine).rouge().two()),
                        mean(some, s -> s.summary(engine).rouge().longest()),
                        mean(some, s -> s.summary(engine).words()));
            }
            System.out.println();
        }
        System.out.printf("%-10s", "reference");
        for (String half : halves) {
            System.out.printf(
                    " | %25s %5.1f",
                    "",
                    mean(of(half, scores), s -> Rouge.words(s.article().summary()).size()));
        }
        System.out.println();
    }

    private static void printRougeByLanguage(List<BuiltinScore> scores) {
        System.out.printf("%nROUGE-1 F1 by language%n%-9s", "");
        scores.get(0).summaries().byEngine().keySet().forEach(engine -> System.out.printf(" %8s", engine));
        System.out.println();
        byLanguage(scores).forEach((language, some) -> {
            System.out.printf("%-4s %4d", language, some.size());
            for (String engine : scores.get(0).summaries().byEngine().keySet()) {
                System.out.printf(
                        " %8.3f", mean(some, s -> s.summary(engine).rouge().one()));
            }
            System.out.println();
        });
    }

    private static void printActors(List<BuiltinScore> scores, List<String> halves) {
        System.out.printf("%nactors and stances: an actor's stance is right over the found, and over all of the gold;%n"
                + "sides: of the found that have one, of those we gave one; plain: of the found that have none%n");
        System.out.println("                  texts actors  P     R     F1    typed  role           stance/found"
                + "   stance/gold    sides found    sides given    plain          article stance");
        for (String half : halves) {
            byLanguage(of(half, scores)).forEach((language, some) -> print(half + " " + language, some));
        }
        for (String half : halves) {
            print(half + " ALL", of(half, scores));
            print(half + " cased", of(half, scores).stream()
                    .filter(s -> !List.of("zh", "ja", "ar", "ko", "hi", "he", "fa", "th", "ur")
                            .contains(s.article().language()))
                    .toList());
        }
    }

    private static void print(String name, List<BuiltinScore> scores) {
        ActorScore sum = scores.stream().map(BuiltinScore::actors).reduce(ActorScore.none(), ActorScore::plus);
        int right = (int) scores.stream().filter(BuiltinScore::stanceRight).count();
        System.out.printf(
                "%-18s %4d  %4d  %.3f %.3f %.3f %.3f  %s %s %s %s %s %s %s%n",
                name,
                scores.size(),
                sum.gold(),
                sum.precision(),
                sum.recall(),
                sum.f1(),
                sum.typedF1(),
                share(sum.rolesRight(), sum.roles()),
                share(sum.stances(), sum.matched()),
                share(sum.stances(), sum.gold()),
                share(sum.sidedRight(), sum.sided()),
                share(sum.sidedRight(), sum.taken()),
                share(sum.plainRight(), sum.plain()),
                share(right, scores.size()));
    }

    private static String share(int part, int whole) {
        return String.format("%4d/%-4d %.2f", part, whole, ActorScore.share(part, whole));
    }

    private static Map<String, List<BuiltinScore>> byLanguage(List<BuiltinScore> scores) {
        return scores.stream()
                .collect(Collectors.groupingBy(s -> s.article().language(), TreeMap::new, Collectors.toList()));
    }

    private static double mean(List<BuiltinScore> scores, ToDoubleFunction<BuiltinScore> field) {
        return scores.stream().mapToDouble(field).average().orElse(Double.NaN);
    }

    private static void printMisses(BuiltinScore score) {
        Map<CorpusArticle.GoldActor, Draft.Actor> matches =
                ActorScore.match(score.draft().actors(), score.article().actors());
        System.out.printf(
                "%n== %s: stance %s, found %s%n",
                score.article().name(),
                score.article().stance(),
                score.draft().stance().map(p -> p.label() + " " + p.confidence()).orElse("none"));
        score.article().actors().forEach(gold -> {
            Draft.Actor actor = matches.get(gold);
            System.out.println("   " + (actor == null ? "MISSED " : "ok ") + gold.name() + " / " + gold.type() + " / "
                    + gold.role().orElse("-") + " / " + gold.stance()
                    + (actor == null
                            ? ""
                            : "   <- " + actor.name() + " / " + actor.type() + " / "
                                    + actor.role().orElse("-") + " / " + ActorScore.label(actor)));
        });
        score.draft().actors().stream()
                .filter(actor -> !matches.containsValue(actor))
                .forEach(actor -> System.out.println("   EXTRA " + actor.name() + " / " + actor.type() + " / "
                        + actor.role().orElse("-") + " / " + ActorScore.label(actor)));
    }
}
