package genko.kinds;

import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.blog.PreviewCommand;
import genko.frontmatter.FrontMatter;
import genko.jekyll.rules.PostDate;
import genko.jekyll.rules.PostName;
import genko.jekyll.site.BlogConfig;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Jekyll, and what a post without any sign of another kind is. An open post of its has a whole
 * index of the blog beside this, which says what becomes of it.
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
  public boolean runsLiquid() {
    return true;
  }

  @Override
  public BlogSite site(Optional<BlogFolder> folder, Clock clock) {
    BlogConfig config =
        folder
            .map(one -> BlogConfig.read(one, clock))
            .orElseGet(() -> BlogConfig.of("", clock.getZone()));
    return new JekyllSite(this, config);
  }

  @Override
  public Optional<Problem> told(Problem problem) {
    return Optional.of(problem);
  }

  @Override
  public Optional<PreviewCommand> preview() {
    return Optional.of(new PreviewCommand("bundle exec jekyll serve --drafts", 4000));
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
}
