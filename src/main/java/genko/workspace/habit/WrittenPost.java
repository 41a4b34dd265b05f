package genko.workspace.habit;

import genko.frontmatter.FrontMatter;
import genko.text.Text;

/**
 * A post that habits are learnt from.
 *
 * @param name the name of its file, without the folder
 * @param start its front matter and what directly follows that, at least the first blank lines
 */
public record WrittenPost(String name, Text start, FrontMatter head) {
  public static WrittenPost of(String name, String start) {
    Text text = Text.of(start);
    return new WrittenPost(name, text, FrontMatter.of(text));
  }
}
