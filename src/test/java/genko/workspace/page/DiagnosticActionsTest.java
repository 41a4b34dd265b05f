package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.CertainFixes;
import genko.check.Diagnostic;
import genko.check.FilePlace;
import genko.jekyll.site.Blog;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.storage.files.BlogFolder;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticActionsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.UTC);
  private static final String TEXT = "一行め。\r\n食べれる。\r\n見れる。\r\n";
  private static final Diagnostic EATEN = finding(6, 8, "ら", true);
  private static final Diagnostic SEEN = finding(13, 14, "ら", true);

  private final OpenPost open = OpenPost.untitled(Post.of(TEXT, Kramdown.JEKYLL), CLOCK);
  private final List<Span> revealed = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private boolean composing;
  private Optional<Diagnostics> newest = Optional.empty();
  private final DiagnosticActions actions = new DiagnosticActions(open, () -> newest);

  private static Diagnostic finding(int at, int in, String inserted, boolean certain) {
    ChangeSet changes = ChangeSet.insert(in, inserted);
    QuickFix fix = new QuickFix("check.fix.word", List.of(inserted), changes, certain);
    return new Diagnostic(Problem.of(Severity.DOUBT, Span.at(at), "ra"), List.of(fix));
  }

  @BeforeEach
  void begin() {
    open.setView(
        new PostView() {
          @Override
          public boolean isComposing() {
            return composing;
          }

          @Override
          public void finishComposition() {}

          @Override
          public void reveal(Span span) {
            revealed.add(span);
          }
        });
    actions.setOnFile((file, line) -> opened.add(file.getFileName() + ":" + line));
  }

  private void found(Diagnostic... findings) {
    Post post = open.session().post();
    ZonedDateTime now = ZonedDateTime.now(CLOCK);
    Diagnostics none = Diagnostics.of(ParsedPost.of(post), "", now, Set.of()).withNone();
    CertainFixes certain = CertainFixes.of(List.of(findings), post.text(), post.head());
    newest =
        Optional.of(
            new Diagnostics(
                post, none.length(), none.counts(), none.lineEnds(), List.of(findings), certain));
  }

  private void write(String text) {
    open.session().become(text, Origin.TYPE);
  }

  private String text() {
    return open.session().post().text().toString();
  }

  private static QuickFix fix(Diagnostic finding) {
    return finding.fixes().getFirst();
  }

  @Test
  void aFixIsAStepOfTheTextThatItWasFoundIn() {
    found(EATEN, SEEN);
    actions.apply(fix(EATEN));
    assertThat(text()).isEqualTo(TEXT.replace("食べれる", "食べられる"));
    actions.apply(fix(SEEN));
    assertThat(text()).as("found in the text before").doesNotContain("見られる");
    open.session().undo();
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void whereNothingWasFoundNothingIsDone() {
    actions.apply(fix(EATEN));
    actions.applyCertain();
    assertThat(actions.revealNext()).isEmpty();
    assertThat(text()).isEqualTo(TEXT);
    assertThat(actions.found()).isEmpty();
  }

  @Test
  void aFixThatWasFoundInAnEarlierTextIsNotMadeOfALaterOneThoughThatWasLookedThrough() {
    found(EATEN);
    QuickFix old = fix(EATEN);
    write("前置き。" + TEXT);
    found(finding(10, 12, "ら", true));
    actions.apply(old);
    assertThat(text()).isEqualTo("前置き。" + TEXT);
    write("");
    found();
    actions.apply(old);
    assertThat(text()).isEmpty();
    write(TEXT);
    found(EATEN);
    actions.apply(old);
    assertThat(text()).as("found again").contains("食べられる");
  }

  @Test
  void allThatIsCertainIsOneStepApartFromTheTyping() {
    write(TEXT + "字");
    found(EATEN, SEEN, finding(0, 0, "x", false));
    actions.applyCertain();
    assertThat(text()).isEqualTo("一行め。\r\n食べられる。\r\n見られる。\r\n字");
    open.session().undo();
    assertThat(text()).isEqualTo(TEXT + "字");
    open.session().undo();
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void nothingIsDoneInTheMidstOfAComposition() {
    found(EATEN);
    composing = true;
    actions.apply(fix(EATEN));
    actions.applyCertain();
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void theNextProblemIsTheFirstBehindTheCaretAndThenTheVeryFirst() {
    found(EATEN, SEEN);
    assertThat(actions.revealNext()).contains(EATEN);
    open.session().select(Selection.at(6));
    assertThat(actions.revealNext()).contains(SEEN);
    open.session().select(Selection.at(13));
    assertThat(actions.revealNext()).contains(EATEN);
    assertThat(revealed).containsExactly(Span.at(6), Span.at(13), Span.at(6));
  }

  @Test
  void aLineIsThatWhereAProblemStandsNow() {
    assertThat(actions.line(EATEN)).isOne();
    assertThat(actions.line(SEEN)).isEqualTo(2);
    write("\n" + TEXT);
    assertThat(actions.line(finding(0, 0, "x", false))).isZero();
  }

  @Test
  void aProblemInAnotherFileOfTheBlogIsShownThere(@TempDir Path folder) throws IOException {
    Problem problem = Problem.of(Severity.FAULT, Span.at(3), "liquid");
    Diagnostic there = new Diagnostic(problem, new FilePlace("_layouts/図.html", 4));
    actions.reveal(there);
    assertThat(revealed).as("in no blog").containsExactly(Span.at(3));
    Files.writeString(folder.resolve("_config.yml"), "title: 日記\n");
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    open.setPosition(new BlogPosition(Optional.of(blog), "_posts/2025-11-01-a.md", CLOCK));
    actions.reveal(there);
    assertThat(opened).containsExactly("図.html:4");
    actions.reveal(EATEN);
    assertThat(revealed).containsExactly(Span.at(3), Span.at(6));
  }

  @Test
  void aWordOfOnesOwnGoesToWhoKeepsThem() {
    actions.addWord("nobody hears");
    List<String> kept = new ArrayList<>();
    actions.setOnOwnWord(kept::add);
    actions.addWord("Genkō");
    assertThat(kept).containsExactly("Genkō");
    assertThat(text()).isEqualTo(TEXT);
  }
}
