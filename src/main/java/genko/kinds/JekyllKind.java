package genko.kinds;

import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.blog.PublicationStatus;
import genko.frontmatter.FrontMatter;
import genko.frontmatter.HeadFormat;
import genko.jekyll.render.JekyllMarkdown;
import genko.jekyll.rules.PostDate;
import genko.jekyll.rules.PostName;
import genko.markdown.Dialect;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Jekyll, and what a post without any sign of another kind is. Its posts have a whole index of
 * their blog beside this, which says what becomes of them.
 */
final class JekyllKind implements BlogKind {
  @Override
  public String id() {
    return "jekyll";
  }

  @Override
  public String label() {
    return "Jekyll";
  }

  @Override
  public boolean hasRoot(BlogFolder folder) {
    return BlogFolder.CONFIGS.stream().anyMatch(name -> folder.look(name).isPresent());
  }

  @Override
  public boolean hasHead(FrontMatter head) {
    return false;
  }

  @Override
  public Set<HeadFormat> heads() {
    return EnumSet.of(HeadFormat.YAML);
  }

  @Override
  public boolean runsLiquid() {
    return true;
  }

  @Override
  public BlogSite site(Optional<BlogFolder> folder, Clock clock) {
    return new Site(this, clock.getZone());
  }

  @Override
  public Optional<Problem> told(Problem problem) {
    return Optional.of(problem);
  }

  @Override
  public List<String> usualFields() {
    return List.of(
        "title", "date", "categories", "tags", "author", "excerpt", "reading_time", "layout");
  }

  @Override
  public List<String> otherFields() {
    return List.of("description", "image", "last_modified_at", "permalink", "published", "slug");
  }

  @Override
  public String newPost(ZonedDateTime now) {
    return """
    ---
    layout: post
    title: ""
    date: %s
    categories: []
    tags: []
    author: ""
    excerpt: ""
    reading_time: 1
    ---

    """
        .formatted(PostDate.of(now).written());
  }

  @Override
  public String fileName(LocalDate day, String title) {
    return PostName.propose(day, title).fileName();
  }

  private record Site(BlogKind kind, ZoneId zone) implements BlogSite {
    @Override
    public Dialect dialect() {
      return JekyllMarkdown.USUAL;
    }

    @Override
    public Optional<PublicationStatus> publication(PlacedPost post, Instant now) {
      return Optional.empty();
    }

    @Override
    public List<Problem> problems(PlacedPost post) {
      return HeadLanguage.problems(kind, post);
    }
  }
}
