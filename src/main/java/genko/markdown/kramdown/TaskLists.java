package genko.markdown.kramdown;

import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.SourceText;
import genko.markdown.kramdown.source.TrackedText;

/** GFM's task lists: {@code [ ]} and {@code [x]} at the start of an item become check boxes. */
final class TaskLists {
  /** The class that its items carry, and what the box looks like in HTML. */
  static final String BOX =
      "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"";

  private TaskLists() {}

  static void mark(Element list) {
    boolean task = false;
    for (Element item : list.children) {
      Element first = item.children.isEmpty() ? null : item.children.getFirst();
      if (first == null || first.kind != NodeKind.PARAGRAPH) continue;
      if (replaceBox(first.children.getFirst())) task = true;
      // From the first box on every item is one of a task list, with a box or without.
      if (task) item.attributes.put("class", "task-list-item");
    }
    if (task) list.attributes.put("class", "task-list");
  }

  private static boolean replaceBox(Element words) {
    TrackedText text = words.unread.text;
    int at = CharClasses.skipSpaces(text, 0);
    char state = CharClasses.charAt(text, at + 1);
    if (CharClasses.charAt(text, at) != '['
        || (state != ' ' && state != 'x' && state != 'X')
        || CharClasses.charAt(text, at + 2) != ']'
        || at + 3 >= text.length()
        || !CharClasses.isSpace(text.charAt(at + 3))) {
      return false;
    }
    SourceText.Builder out = new SourceText.Builder();
    out.append(BOX + (state == ' ' ? " />" : " checked=\"checked\" />"), words.unread.offset(at));
    out.append(words.unread, CharClasses.skipSpaces(text, at + 3), text.length());
    words.unread = out.build();
    return true;
  }
}
