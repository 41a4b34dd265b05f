package genko.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the rooms: which may use which, each with its reason. */
class ArchitectureTest {
  private static final JavaClasses GENKO =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("genko");

  /** Each room with the rooms it may use. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("text", List.of()),
          Map.entry("words", List.of()),
          Map.entry("async", List.of()),
          Map.entry("csv", List.of()),
          Map.entry("find", List.of("text")),
          Map.entry("frontmatter", List.of("text")),
          Map.entry("highlight", List.of()),
          Map.entry("markdown", List.of("text", "highlight")),
          Map.entry("post", List.of("text", "frontmatter")),
          Map.entry("jekyll", List.of("text", "frontmatter", "markdown")),
          Map.entry("liquid", List.of("text", "jekyll")),
          Map.entry("files", List.of("text", "post", "preview")),
          Map.entry(
              "blog", List.of("text", "frontmatter", "jekyll", "preview", "files", "sass", "csv")),
          Map.entry("sass", List.of("text", "files")),
          Map.entry("web", List.of("preview")),
          Map.entry(
              "publish",
              List.of(
                  "text",
                  "frontmatter",
                  "markdown",
                  "highlight",
                  "jekyll",
                  "liquid",
                  "files",
                  "blog")),
          Map.entry("merge", List.of("text", "frontmatter")),
          Map.entry("journal", List.of("text", "post", "files")),
          Map.entry("history", List.of("text", "files")),
          Map.entry("preview", List.of("text", "markdown")),
          Map.entry("image", List.of("preview")),
          Map.entry("export", List.of("preview", "files", "image")),
          Map.entry("command", List.of("text", "post", "frontmatter", "markdown", "csv")),
          Map.entry("paste", List.of("text", "post", "frontmatter", "command")),
          Map.entry("complete", List.of("text", "post", "frontmatter", "markdown")),
          Map.entry("check", List.of("text", "post", "frontmatter", "markdown", "jekyll")),
          Map.entry(
              "session",
              List.of(
                  "text",
                  "post",
                  "frontmatter",
                  "markdown",
                  "jekyll",
                  "files",
                  "journal",
                  "history",
                  "check")));

  @Test
  void eachRoomUsesOnlyTheRoomsBelowIt() {
    MAY_USE.forEach(
        (room, others) -> {
          String[] allowed =
              Stream.concat(Stream.of(room), others.stream())
                  .map(name -> "genko." + name + "..")
                  .toArray(String[]::new);
          classes()
              .that()
              .resideInAPackage("genko." + room + "..")
              .should()
              .onlyDependOnClassesThat(
                  DescribedPredicate.or(
                      JavaClass.Predicates.resideInAnyPackage(allowed),
                      JavaClass.Predicates.resideOutsideOfPackage("genko..")))
              .because("an arrow of the map goes only downwards, so that a room is read alone")
              .check(GENKO);
        });
  }

  @Test
  void roomsFormNoCycle() {
    slices()
        .matching("genko.(*)..")
        .should()
        .beFreeOfCycles()
        .because("rooms that need each other are one room")
        .check(GENKO);
  }

  @Test
  void onlyTheWindowKnowsJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackages("genko.ui..", "genko.app..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "org.fxmisc..", "org.reactfx..", "atlantafx..")
        .because("everything below the window runs and is tested without it")
        .check(GENKO);
  }

  @Test
  void onlyFrontMatterKnowsSnakeyaml() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.frontmatter..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.yaml..")
        .because("a value is written from its text, never from its type, and one room sees to that")
        .check(GENKO);
  }

  @Test
  void onlyThreeRoomsReadHtml() {
    noClasses()
        .that()
        .resideOutsideOfPackages("genko.preview..", "genko.paste..", "genko.export..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .because(
            "HTML is made safe in one room, made into Markdown in another and into files in a"
                + " third, and is text elsewhere")
        .check(GENKO);
  }

  @Test
  void onlyHighlightKnowsTheLexers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.highlight..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.fife..")
        .because("a library made for another editor is used for its lexers and for nothing else")
        .check(GENKO);
  }

  @Test
  void onlyCheckCutsSentences() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.check..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .because("the dictionary is loaded by one class, and only for a sentence that needs it")
        .check(GENKO);
  }

  @Test
  void onlyCsvKnowsFastCsv() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.csv..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.siegmar..")
        .because("rows of values are read in one way, whoever asks")
        .check(GENKO);
  }

  @Test
  void onlyFilesReachesTheDisk() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.files..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .because("every call that can fail or lose text stands where faults are injected")
        .check(GENKO);
  }

  @Test
  void onlyWebReachesTheNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .because("what may be fetched, from whom and with whose leave, is decided in one room")
        .check(GENKO);
  }

  @Test
  void onlyTheCommandLineWritesToTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.app..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("a writer in a window never sees a terminal")
        .check(GENKO);
  }

  @Test
  void onlyImageUnpacksPictures() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.image..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.twelvemonkeys..")
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "reads a picture",
                call ->
                    call.getTargetOwner().isEquivalentTo(javax.imageio.ImageIO.class)
                        && call.getName().equals("read")))
        .because("a picture is unpacked where its size is looked at before")
        .check(GENKO);
  }

  @Test
  void onlyExportMakesPdf() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.export..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.xhtmlrenderer..", "org.openpdf..", "org.scilab..")
        .because("what could open an address is shut off in one place")
        .check(GENKO);
  }
}
