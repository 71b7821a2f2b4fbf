package dev.lede.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.lede.brief.FaithfulnessReply;

/**
 * Scores the checks of claims: {@code ScoreFaithfulness own [LIST]} on our own replies, {@code ScoreFaithfulness FOLDER
 * [LIST]} on a folder of SummEdits files. With LIST, what was judged wrongly is listed.
 */
public final class ScoreFaithfulness {
    private ScoreFaithfulness() {}

    public static void main(String[] args) throws IOException {
        boolean list = args.length > 1;
        if (args[0].equals("own")) {
            for (String part : list ? List.of(args[1]) : List.of("tuning", "checking")) {
                OwnReplies.print(part, FaithfulnessReply.read(part), list);
            }
            return;
        }
        List<EditedSummaries> domains;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            domains = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(EditedSummaries::read)
                    .toList();
        }
        EditedSummaries.print(domains, list ? Integer.parseInt(args[1]) : 0);
    }
}
