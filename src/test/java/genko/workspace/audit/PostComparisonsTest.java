package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Problem.Severity;
import genko.text.Span;
import genko.workspace.audit.PostFacts.Listed;
import genko.workspace.audit.PostFacts.Paragraph;
import genko.workspace.audit.PostFacts.Part;
import genko.workspace.audit.PostFacts.Said;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What posts say of each other, over facts that are made by hand. */
class PostComparisonsTest {
  private static final Instant NOW = Instant.parse("2025-11-20T03:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /** The facts of a post that is being made. */
  private static final class Facts {
    private final String path;
    private Optional<Said> title = Optional.empty();
    private Optional<Said> description = Optional.empty();
    private Optional<ZonedDateTime> date = Optional.empty();
    private Optional<Said> dateField = Optional.empty();
    private boolean draft;
    private Optional<String> address = Optional.empty();
    private final List<Listed> lists = new ArrayList<>();
    private Optional<Part> part = Optional.empty();
    private final List<Paragraph> paragraphs = new ArrayList<>();

    private Facts(String path) {
      this.path = path;
    }

    private Facts title(String said) {
      title = Optional.of(said(said, 1));
      return this;
    }

    private Facts description(String said) {
      description = Optional.of(said(said, 2));
      return this;
    }

    private Facts date(Instant at) {
      date = Optional.of(at.atZone(ZONE));
      dateField = Optional.of(said(at.toString(), 3));
      return this;
    }

    private Facts draft() {
      draft = true;
      return this;
    }

    private Facts at(String published) {
      address = Optional.of(published);
      return this;
    }

    private Facts lists(String field, String... items) {
      for (String item : items) lists.add(new Listed(field, field, said(item, 4)));
      return this;
    }

    private Facts part(String series, int number) {
      part = Optional.of(new Part(series, number, said(series + number, 1)));
      return this;
    }

    private Facts paragraph(long hash, int line) {
      paragraphs.add(new Paragraph(hash, 100, line, 0, new Span(line, line + 100)));
      return this;
    }

    private PostFacts made() {
      return new PostFacts(
          path,
          title,
          description,
          date,
          dateField,
          draft,
          address,
          lists,
          part,
          paragraphs,
          Set.of(),
          WordPlaces.NONE);
    }
  }

  private static Said said(String text, int line) {
    return new Said(text, Span.at(line * 10), line, 0);
  }

  private static Facts post(String path) {
    return new Facts(path);
  }

  private static List<AuditFinding> find(AuditRules rules, List<Facts> posts) {
    return new PostComparisons(posts.stream().map(Facts::made).toList(), rules, NOW).find();
  }

  private static List<String> told(Facts... posts) {
    return told(AuditRules.USUAL, List.of(posts));
  }

  /** Each finding as its file, its line, what it is called and what it says. */
  private static List<String> told(AuditRules rules, List<Facts> posts) {
    return find(rules, posts).stream()
        .map(
            one ->
                "%s:%d %s %s".formatted(one.path(), one.line(), one.rule(), one.problem().args()))
        .toList();
  }

  @Test
  void aBlogWithoutPostsHasNothingToTell() {
    assertThat(told()).isEmpty();
    assertThat(told(post("空.md"))).isEmpty();
  }

  @Test
  void eachOfTwoPostsAtOneAddressIsToldOfTheOther() {
    assertThat(told(post("a.md").at("/x/"), post("b.md").at("/y/"), post("c.md").at("/x/")))
        .containsExactly(
            "a.md:0 blog.address [c.md, /x/, 1]", "c.md:0 blog.address [a.md, /x/, 1]");
    assertThat(find(AuditRules.USUAL, List.of(post("a").at("/x/"), post("b").at("/x/"))))
        .extracting(one -> one.problem().severity())
        .containsOnly(Severity.FAULT);
  }

  @Test
  void ofThreeAlikeEachButTheFirstIsToldOfTheFirst() {
    assertThat(told(post("a").title("題"), post("b").title("題"), post("c").title("題")))
        .containsExactly(
            "a:1 blog.title [b, 題, 2]", "b:1 blog.title [a, 題, 2]", "c:1 blog.title [a, 題, 2]");
  }

  @Test
  void postsWithoutATitleAreNotAlike() {
    assertThat(told(post("a"), post("b"))).isEmpty();
  }

  @Test
  void aDraftOfAPublishedPostIsNoSecondPostOfItsTitle() {
    assertThat(told(post("a").title("題"), post("_drafts/a").title("題").draft()))
        .containsExactly("_drafts/a:1 blog.draftOut [a]");
  }

  @Test
  void descriptionsAreComparedInDraftsToo() {
    assertThat(told(post("a").description("説明"), post("b").description("説明").draft()))
        .containsExactly("a:2 blog.description [b, 説明, 1]", "b:2 blog.description [a, 説明, 1]");
  }

  @Test
  void aParagraphInTwoPostsIsToldOnceWhereItStandsFirst() {
    assertThat(told(post("a").paragraph(7, 5), post("b").paragraph(8, 5).paragraph(7, 9)))
        .containsExactly("a:5 blog.paragraph [b, 10, 1]");
  }

  @Test
  void aParagraphThatAPostRepeatsItselfIsNoCopyOfAnotherPost() {
    assertThat(told(post("a").paragraph(7, 5).paragraph(7, 9))).isEmpty();
    assertThat(told(post("a").paragraph(7, 5).paragraph(7, 9), post("b").paragraph(7, 3)))
        .containsExactly("a:5 blog.paragraph [b, 4, 1]");
  }

  @Test
  void whatStandsInMoreThanFiftyPostsStandsThereOnPurpose() {
    List<Facts> posts = new ArrayList<>();
    for (int i = 0; i < 50; i++) posts.add(post("p" + i).paragraph(7, 5));
    assertThat(told(AuditRules.USUAL, posts)).containsExactly("p0:5 blog.paragraph [p1, 6, 49]");
    posts.add(post("p50").paragraph(7, 5));
    assertThat(told(AuditRules.USUAL, posts)).isEmpty();
  }

  @Test
  void aMissingPartIsToldAtThePartBehindIt() {
    assertThat(told(post("a").part("連載", 1), post("b").part("連載", 2), post("d").part("連載", 4)))
        .containsExactly("d:1 blog.part [連載, 3, 4]");
    assertThat(told(post("d").part("連載", 4), post("b").part("連載", 2)))
        .containsExactly("b:1 blog.part [連載, 1, 2]", "d:1 blog.part [連載, 3, 4]");
  }

  @Test
  void aGapOfMoreThanFivePartsIsAnotherWayToCount() {
    assertThat(told(post("a").part("連載", 1), post("b").part("連載", 7)))
        .containsExactly("b:1 blog.part [連載, 2, 7]");
    assertThat(told(post("a").part("連載", 1), post("b").part("連載", 8))).isEmpty();
    assertThat(told(post("a").part("連載", 6), post("b").part("連載", 7))).isEmpty();
  }

  @Test
  void aPartThatIsThereTwiceIsToldOfTheOther() {
    assertThat(told(post("a").part("連載", 1), post("b").part("連載", 2), post("c").part("連載", 2)))
        .containsExactly("c:1 blog.partTwice [連載, 2, b]");
  }

  @Test
  void onePartAloneIsNoSeriesAndSeriesDoNotMix() {
    assertThat(told(post("a").part("連載", 3))).isEmpty();
    assertThat(told(post("a").part("連載", 3), post("b").part("入門", 5))).isEmpty();
  }

  @Test
  void aDateIsTooFarAheadBeyondWhatTheBlogAllows() {
    Instant last = NOW.plus(Duration.ofDays(90));
    assertThat(told(post("a").date(last))).isEmpty();
    assertThat(told(post("a").date(last.plusSeconds(1)))).containsExactly("a:3 blog.future [90]");
    assertThat(told(post("a").date(last.plusSeconds(1)).draft())).isEmpty();
    AuditRules rules = AuditRules.of("check:\n  future-days: 400\n");
    assertThat(told(rules, List.of(post("a").date(last.plusSeconds(1))))).isEmpty();
  }

  @Test
  void aDraftIsOldAfterAYear() {
    Instant year = NOW.minus(Duration.ofDays(365));
    assertThat(told(post("a").date(year).draft())).isEmpty();
    assertThat(told(post("a").date(year.minus(Duration.ofDays(1))).draft()))
        .containsExactly("a:0 blog.draftOld [365]");
    assertThat(told(post("a").date(year.minus(Duration.ofDays(1))))).isEmpty();
  }

  @Test
  void anOldDraftOfAPublishedPostIsToldOfThatAlone() {
    Facts draft = post("d").title("題").date(NOW.minus(Duration.ofDays(999))).draft();
    assertThat(told(draft, post("a").title("題"))).containsExactly("d:1 blog.draftOut [a]");
  }

  @Test
  void aTagIsRareOnlyInABlogOfTwentyPosts() {
    List<Facts> posts = new ArrayList<>();
    for (int i = 0; i < 18; i++) posts.add(post("p" + i).lists("tags", "日記"));
    posts.add(post("last").lists("tags", "日記", "石").lists("categories", "旅"));
    assertThat(told(AuditRules.USUAL, posts)).isEmpty();
    posts.add(post("more").lists("tags", "日記"));
    assertThat(told(AuditRules.USUAL, posts)).containsExactly("last:4 blog.tagOnce [石]");
  }

  @Test
  void aTagOfTheNameOfACategoryIsAnotherThing() {
    List<Facts> posts = new ArrayList<>();
    for (int i = 0; i < 19; i++) posts.add(post("p" + i).lists("categories", "旅"));
    posts.add(post("last").lists("tags", "旅"));
    assertThat(told(AuditRules.USUAL, posts)).containsExactly("last:4 blog.tagOnce [旅]");
  }
}
