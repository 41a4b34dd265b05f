package genko.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The map of the rooms: which may use which, each with its reason. */
class ArchitectureTest {
  private static final JavaClasses GENKO =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("genko");

  /** Each room with the rooms it may use, from the lowest to the highest. */
  private static final Map<String, List<String>> MAY_USE =
      rooms(
          """
          text:
          words:
          async:
          csv:
          highlight:
          frontmatter: text
          markdown: text highlight async
          post: text frontmatter markdown
          preview: text markdown async
          image: preview
          web: preview
          edit.find: text
          edit.merge: text frontmatter
          edit.command: text post frontmatter markdown csv
          edit.paste: text post frontmatter edit.command
          edit.completion: text post frontmatter markdown edit.find
          storage.files: text post preview
          search: text edit.find storage.files
          storage.cache: storage.files
          storage.journal: text post storage.files
          storage.versions: text storage.files
          storage.program: storage.files
          storage.git: storage.files storage.program
          storage.linter: text storage.files storage.program
          jekyll.rules: text frontmatter markdown
          jekyll.liquid: text jekyll.rules
          jekyll.sass: text storage.files
          blog: text frontmatter markdown storage.files
          jekyll.site: text frontmatter blog jekyll.rules preview storage.files storage.cache jekyll.sass csv
          jekyll.plugin: text frontmatter jekyll.rules jekyll.liquid jekyll.site
          jekyll.render: text async frontmatter markdown highlight jekyll.rules jekyll.liquid storage.files jekyll.sass jekyll.site jekyll.plugin
          kinds: text frontmatter markdown storage.files blog jekyll.rules jekyll.site jekyll.render
          export: text preview storage.files image
          check: text post frontmatter markdown jekyll.rules
          workspace: text words async post frontmatter markdown preview check edit.find edit.merge search storage.files storage.journal storage.versions storage.git storage.linter blog kinds jekyll.rules jekyll.liquid jekyll.sass jekyll.site jekyll.plugin jekyll.render
          """);

  /** The rooms of the window and of what puts all together; they may use what they like. */
  private static final List<String> HIGHEST = List.of("ui", "app");

  /**
   * Each room of the window with those of its rooms that it may use. Of what lies below the window
   * they may use what they like, but for what other rules say.
   */
  private static final Map<String, List<String>> IN_UI_MAY_USE =
      rooms(
          """
          ui.input:
          ui.menu: ui.input
          ui.notice: ui.input
          ui.status: ui.input
          ui.problems:
          ui.history:
          ui.editor: ui.input
          ui.form: ui.input
          ui.outline: ui.editor
          ui.find: ui.input ui.editor
          ui.library: ui.input ui.find ui.theme
          ui.git: ui.input ui.menu ui.notice ui.tab
          ui.tab: ui.input ui.notice ui.editor ui.form ui.outline
          ui.search: ui.find
          ui.lifecycle: ui.find ui.menu ui.tab
          ui.audit: ui.find
          ui.sharing: ui.menu ui.tab
          ui.insert: ui.notice ui.editor ui.tab
          ui.help: ui.menu ui.tab
          ui.palette: ui.menu ui.editor ui.find ui.tab
          ui.preview: ui.menu ui.editor ui.tab
          ui.theme: ui.editor ui.tab
          ui.settings: ui.find ui.menu
          ui.window: ui.input ui.menu ui.notice ui.status ui.problems ui.history ui.editor ui.form ui.outline ui.find ui.library ui.tab ui.insert ui.git ui.help ui.palette ui.preview ui.theme ui.settings ui.search ui.audit ui.lifecycle ui.sharing
          """);

  /** Those that give threads to the rest. */
  private static final List<String> ASSEMBLY =
      List.of(
          "genko.ui.window.GenkoApp", "genko.ui.window.AppWindow", "genko.ui.window.WindowPicture");

  private static Map<String, List<String>> rooms(String map) {
    return map.lines()
        .map(line -> line.split(": *", 2))
        .collect(
            Collectors.toMap(
                room -> room[0],
                room -> room[1].isEmpty() ? List.of() : List.of(room[1].split(" ", -1))));
  }

  @Test
  void everyPackageIsInTheMap() {
    classes()
        .should()
        .resideInAnyPackage(
            Stream.concat(MAY_USE.keySet().stream(), HIGHEST.stream())
                .map(room -> "genko." + room + "..")
                .toArray(String[]::new))
        .because("who adds a room says what it may know")
        .check(GENKO);
  }

  @Test
  void eachPackageSaysWhereAValueMayBeNull() {
    classes()
        .should(
            ArchCondition.from(
                DescribedPredicate.describe(
                    "be in a package that is @NullMarked",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
        .because("NullAway checks what is marked, and nothing else")
        .check(GENKO);
  }

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
  void everyRoomOfTheWindowIsInTheMap() {
    classes()
        .that()
        .resideInAPackage("genko.ui..")
        .should()
        .resideInAnyPackage(
            IN_UI_MAY_USE.keySet().stream().map(room -> "genko." + room).toArray(String[]::new))
        .because("the window is rooms and nothing beside them")
        .check(GENKO);
  }

  @Test
  void eachRoomOfTheWindowUsesOnlyThoseBelowIt() {
    IN_UI_MAY_USE.forEach(
        (room, others) -> {
          String[] allowed =
              Stream.concat(Stream.of(room), others.stream())
                  .map(name -> "genko." + name)
                  .toArray(String[]::new);
          classes()
              .that()
              .resideInAPackage("genko." + room)
              .should()
              .onlyDependOnClassesThat(
                  DescribedPredicate.or(
                      JavaClass.Predicates.resideInAnyPackage(allowed),
                      JavaClass.Predicates.resideOutsideOfPackages("genko.ui..", "genko.app..")))
              .because("a pane shows one thing; which panes there are, the window alone knows")
              .check(GENKO);
        });
  }

  @Test
  void roomsOfTheWindowFormNoCycle() {
    slices()
        .matching("genko.ui.(*)")
        .should()
        .beFreeOfCycles()
        .because("panes that need each other are one pane")
        .check(GENKO);
  }

  @Test
  void whatIsShownIsKnownWithoutControls() {
    noClasses()
        .that()
        .resideInAPackage("genko.ui..")
        .and()
        .haveSimpleNameEndingWith("Model")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.animation..")
        .because("what a pane says is tested without a window")
        .check(GENKO);
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

  /** Rooms that have rooms below them. */
  private static final List<String> WITH_ROOMS = List.of("markdown", "jekyll.liquid", "workspace");

  @Test
  void roomsWithinARoomFormNoCycle() {
    for (String room : WITH_ROOMS) {
      slices()
          .matching("genko.(**)")
          .should()
          .beFreeOfCycles()
          .because("the rooms within a room have their order too")
          .check(GENKO.that(JavaClass.Predicates.resideInAPackage("genko." + room + "..")));
    }
  }

  @Test
  void onlyJekyllSaysThatMarkdownIsKramdown() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.markdown.kramdown..")
        .and()
        .doNotHaveFullyQualifiedName("genko.jekyll.render.JekyllMarkdown")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("genko.markdown.kramdown..")
        .because(
            "who works on Markdown works on a document of any dialect, and the blog says which")
        .check(GENKO);
  }

  @Test
  void onlyOneDialectKnowsFlexmark() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.markdown.flexmark..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vladsch..")
        .because("its tree is flexmark's own; everybody else has one tree for all dialects")
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
  void onlyFourRoomsReadHtml() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "genko.preview..", "genko.edit.paste..", "genko.export..", "genko.jekyll.plugin..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .because(
            "HTML is made safe in one room, made into Markdown in another and into files in a"
                + " third; plug-ins look into what is published, and elsewhere it is text")
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
        .resideOutsideOfPackage("genko.storage.files..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .because("every call that can fail or lose text stands where faults are injected")
        .check(GENKO);
  }

  /** Those that still hop by themselves, and those that have to. */
  private static final List<String> HOPPING =
      List.of(
          // The web server of the JDK takes its threads as one.
          "genko.web.LiveServer",
          // Told of what a task runner's tasks throw, and so not told of it by one.
          "genko.workspace.UncaughtExceptions",
          // On the thread on which the system ends the program, where no task is told any more.
          "genko.workspace.save.ShutdownFlush");

  @Test
  void onlyAsyncHopsBetweenThreads() {
    noClasses()
        .that()
        .resideOutsideOfPackages("genko.async..", "genko.app..")
        .and(
            DescribedPredicate.describe(
                "are not of the assembly",
                type ->
                    ASSEMBLY.stream().noneMatch(name -> isWithin(type, name))
                        && HOPPING.stream().noneMatch(name -> isWithin(type, name))))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.util.concurrent.Executor.class)
        .because(
            "a task tells its success, its failure and its end, each once, on its owner's thread;"
                + " who hops by hand loses what is thrown")
        .check(GENKO);
  }

  @Test
  void whoMayHopDoesSo() {
    for (String name : HOPPING) {
      classes()
          .that()
          .haveFullyQualifiedName(name)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.util.concurrent.Executor.class)
          .because("a name that needs no leave any more is struck from the list")
          .check(GENKO);
    }
  }

  private static boolean isWithin(JavaClass type, String name) {
    return type.getName().equals(name) || type.getName().startsWith(name + "$");
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
  void onlyWebIsReachedFromTheNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage("genko.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.net.httpserver..")
        .because("what may be served, and to whom, is decided in one room")
        .check(GENKO);
  }

  @Test
  void programsAreStartedInTwoRooms() {
    noClasses()
        .that()
        .resideOutsideOfPackages("genko.storage.program..", "genko.jekyll.sass..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "runs a command",
                call ->
                    call.getTargetOwner().isEquivalentTo(Runtime.class)
                        && call.getName().equals("exec")))
        .because("what runs beside Genko, with which limits and for whom, is decided there")
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
  void aCommandStartsWithoutTheReaderOfCommands() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("genko.app.Misuse")
        .should()
        .dependOnClassesThat()
        .areAssignableTo("picocli.CommandLine$PicocliException")
        .because("no cache holds its classes, and whoever names them has them read at each start")
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
