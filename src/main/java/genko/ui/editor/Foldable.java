package genko.ui.editor;

import genko.edit.command.Sections.Section;
import genko.post.Post;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be folded in a post: its front matter, each section below its heading, and of each
 * section the lead alone, up to the next heading. Blank lines at the end of a section stay in
 * sight. Computed on a worker.
 */
public record Foldable(List<Fold> sections, List<Fold> leads) {
  public Foldable {
    sections = List.copyOf(sections);
    leads = List.copyOf(leads);
  }

  public static Foldable of(Post post, List<Section> sections) {
    Text text = post.text();
    List<Fold> whole = new ArrayList<>();
    List<Fold> leads = new ArrayList<>();
    if (post.head().exists()) {
      fold(text, 0, post.bodyStart()).ifPresent(whole::add);
      leads.addAll(whole);
    }
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      int line = text.lineAt(Math.max(section.heading().from(), section.heading().to() - 1));
      int end = section.span().to();
      fold(text, line, end).ifPresent(whole::add);
      int next = i + 1 < sections.size() ? sections.get(i + 1).span().from() : end;
      fold(text, line, Math.min(end, next)).ifPresent(leads::add);
    }
    return new Foldable(whole, leads);
  }

  private static Optional<Fold> fold(Text text, int line, int end) {
    int last = text.lineAt(end);
    if (last > line && text.lineStart(last) == end) last--;
    while (last > line && text.line(last).isBlank()) last--;
    return last > line ? Optional.of(new Fold(line, last)) : Optional.empty();
  }
}
