package genko.workspace;

import genko.jekyll.render.JekyllMarkdown;
import genko.jekyll.rules.PostDate;
import genko.post.Post;
import java.time.ZonedDateTime;

/** A new post in the blog's own format: its eight fields in their order and style, and no body. */
public final class NewPost {
  private NewPost() {}

  /** A post called {@code title}, which needs no escape, dated {@code now} with its offset. */
  public static Post of(String title, ZonedDateTime now) {
    return Post.of(
        """
        ---
        layout: post
        title: "%s"
        date: %s
        categories: []
        tags: []
        author: ""
        excerpt: ""
        reading_time: 1
        ---

        """
            .formatted(title, PostDate.of(now).written()),
        JekyllMarkdown.USUAL);
  }
}
