package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.frontmatter.FrontMatter;
import genko.kinds.BlogKinds;
import genko.text.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkRewriteTest {
  private static final BlogSite SITE =
      BlogKinds.named("plain").orElseThrow().site(Optional.empty(), Clock.systemUTC());

  private static Optional<String> then(String old, String href) {
    LinkRewrite rewrite =
        new LinkRewrite(SITE, "old.md", "new.md", Optional.of(old), Optional.of("/new/"));
    PlacedPost from = new PlacedPost("other.md", FrontMatter.of(Text.EMPTY));
    return rewrite.target(from, href, Optional::empty).flatMap(LinkRewrite.Rewritten::target);
  }

  @Test
  void slashesAtTheEndSayNothing() {
    for (String href : new String[] {"/old", "/old/", "/old//", "/old/index.html", "/old.html"}) {
      assertThat(then("/old/", href)).as(href).contains("/new/");
    }
    assertThat(then("/old/", "/older/")).isEmpty();
  }

  @Test
  void anAddressOfSlashesAloneIsReadAsQuicklyAsAnyOther() {
    String slashes = "/".repeat(300_000) + "x";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(then("/old/", slashes)).isEmpty();
          assertThat(then(slashes, "/old/")).isEmpty();
        });
  }
}
