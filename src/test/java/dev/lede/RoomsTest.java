package dev.lede;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Who may import whom, and which library stays in which room. */
@AnalyzeClasses(packages = "dev.lede", importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {
    private static final String ROOT = "dev.lede";

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("dev.lede.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rootKnowsOnlyTheJdk = noClasses()
            .that()
            .resideInAPackage(ROOT)
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.lede.*..", "io..", "jakarta..", "com..", "org.jsoup.."));

    @ArchTest
    static final ArchRule fetchKnowsRoot = room("fetch", ROOT);

    @ArchTest
    static final ArchRule articleKnowsRoot = room("article", ROOT);

    @ArchTest
    static final ArchRule briefKnowsArticle = room("brief", ROOT, "dev.lede.article");

    @ArchTest
    static final ArchRule builtinKnowsBrief = room("builtin", ROOT, "dev.lede.article", "dev.lede.brief");

    @ArchTest
    static final ArchRule accessKnowsRoot = room("access", ROOT);

    @ArchTest
    static final ArchRule llmKnowsBrief = room("llm", ROOT, "dev.lede.article", "dev.lede.brief");

    @ArchTest
    static final ArchRule serviceKnowsItsStages =
            room("service", ROOT, "dev.lede.fetch", "dev.lede.article", "dev.lede.brief");

    @ArchTest
    static final ArchRule webKnowsTheService =
            room("web", ROOT, "dev.lede.service", "dev.lede.access", "dev.lede.brief");

    /** What all chats share knows nothing of any of them, nor of keys: they show signatures. */
    @ArchTest
    static final ArchRule chatKnowsTheWeb = room("chat", ROOT, "dev.lede.web", "dev.lede.service", "dev.lede.brief");

    /**
     * Each chat is a room of its own beside {@code chat}, so that none can come to lean on another. Of {@code access} it
     * knows only the name of a caller, which {@code WebApi.brief} wants for the log.
     */
    @ArchTest
    static final ArchRule slackKnowsTheWeb = room(
            "slack", ROOT, "dev.lede.chat", "dev.lede.web", "dev.lede.service", "dev.lede.access", "dev.lede.brief");

    @ArchTest
    static final ArchRule discordKnowsTheWeb = chat("discord");

    @ArchTest
    static final ArchRule teamsKnowsTheWeb = chat("teams");

    @ArchTest
    static final ArchRule telegramKnowsTheWeb = chat("telegram");

    @ArchTest
    static final ArchRule httpKnowsTheWeb =
            room("http", ROOT, "dev.lede.web", "dev.lede.service", "dev.lede.access", "dev.lede.brief");

    @ArchTest
    static final ArchRule lambdaKnowsTheWeb =
            room("lambda", ROOT, "dev.lede.web", "dev.lede.service", "dev.lede.access", "dev.lede.brief");

    @ArchTest
    static final ArchRule mcpKnowsTheWeb = room("mcp", ROOT, "dev.lede.web", "dev.lede.service", "dev.lede.brief");

    @ArchTest
    static final ArchRule lambdaTypesStayInLambda = library("com.amazonaws..", "dev.lede.lambda");

    @ArchTest
    static final ArchRule jsoupStaysInArticle = library("org.jsoup..", "dev.lede.article");

    @ArchTest
    static final ArchRule vertxClientStaysInFetch = noClasses()
            .that()
            .resideOutsideOfPackage("dev.lede.fetch")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("io\\.vertx\\.core\\.http\\.HttpClient.*");

    @ArchTest
    static final ArchRule vertxWebStaysInHttp = library("io.vertx.ext.web..", "dev.lede.http");

    @ArchTest
    static final ArchRule funqyStaysInHttp = library("io.quarkus.funqy..", "dev.lede.http");

    @ArchTest
    static final ArchRule modelsStayInLlm = library("dev.langchain4j..", "dev.lede.llm");

    @ArchTest
    static final ArchRule awsSdkStaysAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages("dev.lede.llm", "dev.lede.lambda")
            .should()
            .dependOnClassesThat(resideInAnyPackage("software.amazon.."));

    @ArchTest
    static final ArchRule recordsKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage("dev.lede.article", "dev.lede.brief")
            .and()
            .areRecords()
            .should()
            .dependOnClassesThat(resideInAnyPackage("io..", "jakarta..", "com..", "org.jsoup.."));

    /** A room may import the packages given and itself, and no other of ours. */
    private static ArchRule room(String name, String... known) {
        String self = ROOT + "." + name;
        DescribedPredicate<JavaClass> others = resideInAnyPackage(ROOT, ROOT + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(known)))
                .and(DescribedPredicate.not(resideInAnyPackage(self)));
        return noClasses().that().resideInAPackage(self).should().dependOnClassesThat(others);
    }

    private static ArchRule chat(String name) {
        return room(
                name, ROOT, "dev.lede.chat", "dev.lede.web", "dev.lede.service", "dev.lede.access", "dev.lede.brief");
    }

    private static ArchRule library(String library, String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat(resideInAnyPackage(library));
    }
}
