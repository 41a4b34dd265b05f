package genko.workspace;

import genko.jekyll.render.JekyllMarkdown;
import genko.jekyll.rules.PostDate;
import genko.post.Post;
import java.time.ZonedDateTime;

/** A new post in the blog's own format: its eight fields in their order and style, and no body. */
public final class NewPost {
  private NewPost() {}

  /** A post without a title, dated {@code now} with its offset. */
  public static Post of(ZonedDateTime now) {
    return Post.of(
        """
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
            .formatted(PostDate.of(now).written()),
        JekyllMarkdown.USUAL);
  }
}
