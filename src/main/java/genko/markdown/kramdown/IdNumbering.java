package genko.markdown.kramdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells headings of the same id apart, over all passages of a body in order. */
final class IdNumbering {
  /** A footnote that counts, the last one of its name, and where its headings' numbers begin. */
  private record Place(int passage, int first, KramdownPassage.Note note) {}

  private IdNumbering() {}

  /** The passages with their headings numbered; one whose numbers are right stays what it is. */
  static List<KramdownPassage> of(List<KramdownPassage> passages) {
    HeadingIds.Numbers numbers = new HeadingIds.Numbers();
    int[][] wanted = new int[passages.size()][];
    Map<String, Place> notes = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      KramdownPassage passage = passages.get(i);
      if (passage.slots() == 0 && passage.notes.isEmpty()) continue;
      wanted[i] = new int[passage.slots()];
      int at = 0;
      for (HeadingIds.Slot slot : passage.headings) wanted[i][at++] = numbers.next(slot);
      for (KramdownPassage.Note note : passage.notes) {
        notes.put(note.footnote().name(), new Place(i, at, note));
        at += note.headings().size();
      }
    }
    for (Place place : notes.values()) {
      int at = place.first();
      for (HeadingIds.Slot slot : place.note().headings()) {
        wanted[place.passage()][at++] = numbers.next(slot);
      }
    }
    List<KramdownPassage> out = new ArrayList<>(passages);
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i] != null) out.set(i, passages.get(i).numbered(wanted[i]));
    }
    return out;
  }
}
