package genko.jekyll.site;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.Yaml;
import genko.text.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BuiltCollectionsTest {
  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final Instant NOW = Instant.parse("2025-11-17T12:00:00Z");
  private static final String USUAL = "collections: {notes: {}}\n";

  private final Map<String, BlogPost> all = new LinkedHashMap<>();

  private static BlogConfig config(String yaml) {
    return BlogConfig.of(yaml, ZONE);
  }

  /** The document at {@code path} whose front matter says {@code front}. */
  private static BlogPost document(String collection, String path, String front) {
    BlogConfig config = config(USUAL);
    Yaml.Head head = Yaml.head(Text.of("---\n" + front + "---\n"), ZONE);
    return new DocumentData(config, new FrontMatterDefaults(config), NOW)
        .of(new DocumentData.Source(path, collection, head, NOW, () -> ""));
  }

  private BlogPost post(String name, String front) {
    BlogPost post = document("posts", "_posts/" + name + ".md", front);
    all.put(post.path(), post);
    return post;
  }

  private BuiltCollections built(String yaml) {
    return BuiltCollections.of(config(yaml), NOW, all.values());
  }

  private static List<String> paths(BuiltCollections built, String collection) {
    return built.in(collection).stream().map(BlogPost::path).toList();
  }

  @Test
  void theOldestComesFirstAndOfOneMomentTheFirstByPath() {
    post("2025-03-01-c", "");
    post("2025-01-01-z", "");
    post("2025-01-01-a", "");
    assertThat(paths(built(USUAL), "posts"))
        .containsExactly(
            "_posts/2025-01-01-a.md", "_posts/2025-01-01-z.md", "_posts/2025-03-01-c.md");
  }

  @Test
  void whatIsHiddenADraftOrStillToComeIsBuiltWhereTheBlogWantsItAlone() {
    post("2025-01-01-hidden", "published: false\n");
    post("2025-12-24-late", "");
    BlogPost draft = document("posts", "_drafts/draft.md", "date: 2025-02-01\n");
    all.put(draft.path(), draft);
    assertThat(paths(built(USUAL), "posts")).isEmpty();
    assertThat(paths(built("unpublished: true\n"), "posts"))
        .containsExactly("_posts/2025-01-01-hidden.md");
    assertThat(paths(built("show_drafts: true\n"), "posts")).containsExactly("_drafts/draft.md");
    assertThat(paths(built("future: true\n"), "posts"))
        .containsExactly("_posts/2025-12-24-late.md");
  }

  @Test
  void aCollectionOtherThanThePostsIsBuiltWhateverItsDates() {
    BlogPost note = document("notes", "_notes/a.md", "date: 2030-01-01\n");
    all.put(note.path(), note);
    assertThat(paths(built(USUAL), "notes")).containsExactly("_notes/a.md");
    assertThat(paths(built(USUAL), "posts")).isEmpty();
    assertThat(paths(built(USUAL), "nobody")).isEmpty();
  }

  @Test
  void theLimitLeavesTheNewestPosts() {
    for (int day = 1; day <= 5; day++) post("2025-01-0" + day + "-a", "");
    assertThat(paths(built("limit_posts: 2\n"), "posts"))
        .containsExactly("_posts/2025-01-04-a.md", "_posts/2025-01-05-a.md");
  }

  @Test
  void aPostThatIsHiddenMakesRoomUnderTheLimitForTheOneBeforeIt() {
    for (int day = 1; day <= 5; day++) post("2025-01-0" + day + "-a", "");
    BuiltCollections before = built("limit_posts: 2\n");
    BlogPost edited = post("2025-01-05-a", "published: false\n");
    assertThat(paths(before.with(edited, all.values()), "posts"))
        .containsExactly("_posts/2025-01-03-a.md", "_posts/2025-01-04-a.md");
  }

  @Test
  void whatMovesToAnotherCollectionLeavesItsOwn() {
    BlogPost old = post("2025-01-01-a", "");
    BuiltCollections before = built(USUAL);
    BlogPost moved = document("notes", old.path(), "");
    all.put(moved.path(), moved);
    BuiltCollections after = before.with(moved, all.values());
    assertThat(paths(after, "posts")).isEmpty();
    assertThat(after.in("notes")).containsExactly(moved);
    assertThat(before.in("posts")).containsExactly(old);
  }

  /** After any row of edits stands what would have been built of the documents anew. */
  @Test
  void anEditBuildsWhatABuildOfAllWould() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (String yaml : List.of(USUAL, USUAL + "limit_posts: 3\n", USUAL + "future: true\n")) {
      all.clear();
      BuiltCollections built = built(yaml);
      for (int edit = 0; edit < 200; edit++) {
        String path = "_posts/2025-01-0" + (1 + random.nextInt(9)) + "-a.md";
        String collection = random.nextInt(4) == 0 ? "notes" : "posts";
        String date = "date: 202" + (4 + random.nextInt(3)) + "-06-0" + (1 + random.nextInt(9));
        String front = date + "\npublished: " + (random.nextInt(4) > 0) + "\n";
        BlogPost edited = document(collection, path, front);
        all.put(path, edited);
        built = built.with(edited, all.values());
        BuiltCollections anew = built(yaml);
        for (String name : List.of("posts", "notes")) {
          assertThat(built.in(name))
              .as("seed %d, edit %d, %s", seed, edit, yaml)
              .isEqualTo(anew.in(name));
        }
      }
    }
  }
}
