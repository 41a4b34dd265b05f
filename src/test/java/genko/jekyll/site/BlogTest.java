package genko.jekyll.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import genko.storage.files.BlogFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blog of our own is read as Jekyll read it, whose answers were written down once. */
class BlogTest {
  private static final Gson JSON =
      new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private static Blog blog;
  private static Map<String, Object> expected;

  @BeforeAll
  static void read() throws IOException, URISyntaxException {
    Path resources = Path.of(BlogTest.class.getResource("/genko/blog/expected.json").toURI());
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    blog = Blog.read(BlogFolder.at(resources.resolveSibling("site")), clock);
    expected = RubyValues.map(JSON.fromJson(Files.readString(resources), Object.class));
  }

  @Test
  void configuresAsJekyllDoes() {
    Map<String, Object> config = new TreeMap<>(RubyValues.map(plain(blog.config().values())));
    Map<String, Object> theirs = new TreeMap<>(RubyValues.map(expected.get("config")));
    // What only the command line and the machine say.
    theirs.remove("detach");
    config.remove("quiet");
    // Where Jekyll keeps the settings as it completes them, we keep them as they are written.
    List<String> completed = List.of("collections", "defaults");
    theirs.keySet().removeAll(completed);
    config.keySet().removeAll(completed);
    assertThat(config).containsExactlyInAnyOrderEntriesOf(theirs);
  }

  @Test
  void publishesThePostsThatJekyllPublishesInItsOrder() {
    assertThat(blog.posts().stream().map(BlogPost::path).toList()).isEqualTo(expected.get("order"));
  }

  @Test
  void knowsOfEveryPostWhatJekyllKnows() {
    Map<String, Object> posts = RubyValues.map(expected.get("posts"));
    for (BlogPost post : blog.posts()) check(post, posts.get(post.path()));
  }

  @Test
  void knowsTheDocumentsOfItsCollections() {
    Map<String, Object> collections = RubyValues.map(expected.get("collections"));
    assertThat(blog.config().collections().keySet()).containsAll(collections.keySet());
    collections.forEach(
        (name, docs) -> {
          Map<String, Object> theirs = RubyValues.map(docs);
          List<String> paths = blog.documents(name).stream().map(BlogPost::path).toList();
          assertThat(paths).isEqualTo(List.copyOf(theirs.keySet()));
          for (BlogPost post : blog.documents(name)) check(post, theirs.get(post.path()));
        });
  }

  private static void check(BlogPost post, Object theirs) {
    Map<String, Object> ours = new LinkedHashMap<>();
    ours.put("url", post.url());
    ours.put("id", post.id());
    ours.put("date", plain(post.date()));
    ours.put("file", post.file());
    Map<String, Object> data = new LinkedHashMap<>(post.values());
    data.keySet().removeAll(List.of("date", "excerpt"));
    ours.put("data", plain(data));
    Object excerpt = post.values().get("excerpt");
    // Jekyll makes no excerpt of a post whose front matter it could not read.
    boolean broken = post.fault().isPresent();
    ours.put(
        "excerpt",
        excerpt != null || broken ? excerpt : post.excerptSource(blog.config()).orElse(null));
    assertThat(ours).as(post.path()).isEqualTo(theirs);
  }

  @Test
  void knowsThePagesAndTheFilesThatAreCopied() {
    Map<String, Object> pages = RubyValues.map(expected.get("pages"));
    Map<String, Object> ours = new LinkedHashMap<>();
    for (BlogPage page : blog.pages()) {
      Map<String, Object> data = new LinkedHashMap<>(values().page(page));
      data.remove("content");
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("url", page.url());
      one.put("data", plain(data));
      ours.put(page.path(), one);
    }
    assertThat(ours).isEqualTo(pages);
    List<String> files =
        blog.staticFiles().stream().map(file -> "/" + file.path()).sorted().toList();
    assertThat(files).containsExactly("/assets/css/plain.css", "/docs/open.txt");
  }

  @Test
  void readsItsData() {
    assertThat(plain(values().site(Optional.empty()).get("data"))).isEqualTo(expected.get("data"));
  }

  @Test
  void groupsPostsByTheirTags() {
    Map<String, Object> tags = new LinkedHashMap<>();
    RubyValues.map(values().site(Optional.empty()).get("tags"))
        .forEach(
            (tag, posts) -> {
              List<Object> paths = new ArrayList<>();
              for (Object post : (List<?>) posts) paths.add(RubyValues.map(post).get("path"));
              tags.put(tag, paths);
            });
    assertThat(tags).isEqualTo(expected.get("tags"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void pagesOfOneNameComeAsTheFileSystemTellsThem(@TempDir Path folder) throws IOException {
    for (String name : List.of("e", "b", "d/x", "d", "a", "c")) {
      Path page = folder.resolve(name).resolve("index.html");
      Files.createDirectories(page.getParent());
      Files.writeString(page, "---\n---\n");
    }
    Files.writeString(folder.resolve("_config.yml"), "");
    List<String> told = new ArrayList<>();
    for (var entry : BlogFolder.at(folder).unsorted("")) {
      if (!entry.isFolder()) continue;
      if (entry.name().equals("d")) told.add("/d/x/");
      told.add("/" + entry.name() + "/");
    }
    Blog read = Blog.read(BlogFolder.at(folder), Clock.systemUTC());
    List<Object> pages =
        (List<Object>) new SiteValues(read, RAW).site(Optional.empty()).get("pages");
    assertThat(pages).extracting(page -> RubyValues.map(page).get("url")).isEqualTo(told);
  }

  /** Posts as they are written. */
  private static final SiteValues.Rendering RAW =
      new SiteValues.Rendering() {
        @Override
        public String excerpt(BlogPost post, String markdown) {
          return markdown;
        }

        @Override
        public Object content(BlogPost post) {
          return post.body();
        }
      };

  private static SiteValues values() {
    return new SiteValues(blog, RAW);
  }

  /** Values as the file of answers writes them. */
  private static Object plain(Object value) {
    return switch (value) {
      case ZonedDateTime time -> TIME.format(time);
      case LocalDate day -> day.toString();
      case Map<?, ?> map -> {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, inner) -> plain.put(key.toString(), plain(inner)));
        yield plain;
      }
      case List<?> list -> {
        List<Object> plain = new ArrayList<>();
        list.forEach(inner -> plain.add(plain(inner)));
        yield plain;
      }
      case null -> null;
      default -> value;
    };
  }
}
