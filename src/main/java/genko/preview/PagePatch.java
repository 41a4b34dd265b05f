package genko.preview;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be done to a page to make it another, in the order in which it is to be done.
 *
 * @param shell the new shell, when it changed
 * @param afresh whether the two pages have no block in common, so that nothing of the old place in
 *     the page is worth keeping
 */
public record PagePatch(Optional<PageShell> shell, boolean afresh, List<Step> steps) {
  /** The patch that does nothing. */
  public static final PagePatch NOTHING = new PagePatch(Optional.empty(), false, List.of());

  /** What a page that was just loaded is given before anything else: {@link PreviewPage#EMPTY}. */
  public static final PagePatch BEGINNING =
      new PagePatch(Optional.of(PageShell.EMPTY), false, List.of());

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** The place after the last block, where another step asks for the id of the next block. */
  public static final long END = 0;

  /** One block put in, taken out or given other words. */
  public sealed interface Step {
    record Remove(long id) implements Step {}

    record Replace(long id, String html) implements Step {}

    record Insert(long before, long id, String html) implements Step {}
  }

  public PagePatch {
    steps = List.copyOf(steps);
  }

  static PagePatch between(
      PageShell oldShell, List<PageBlock> before, PageShell newShell, List<PageBlock> after) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && unchanged(before.get(head), after.get(head))) head++;
    int tail = 0;
    while (tail < shorter - head
        && unchanged(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<PageBlock> old = before.subList(head, before.size() - tail);
    List<PageBlock> now = after.subList(head, after.size() - tail);
    long next = tail == 0 ? END : after.get(after.size() - tail).id();
    Set<Long> living = new HashSet<>();
    for (PageBlock block : now) living.add(block.id());
    boolean afresh =
        head + tail == 0
            && !before.isEmpty()
            && old.stream().noneMatch(block -> living.contains(block.id()));
    return new PagePatch(
        newShell.equals(oldShell) ? Optional.empty() : Optional.of(newShell),
        afresh,
        steps(old, now, next, living));
  }

  private static boolean unchanged(PageBlock before, PageBlock after) {
    if (before == after) return true;
    return before.id() == after.id() && before.html().equals(after.html());
  }

  private static List<Step> steps(
      List<PageBlock> old, List<PageBlock> now, long next, Set<Long> living) {
    List<Step> steps = new ArrayList<>();
    Map<Long, String> shown = new HashMap<>();
    for (PageBlock block : old) {
      if (living.contains(block.id())) shown.put(block.id(), block.html());
      else steps.add(new Step.Remove(block.id()));
    }
    // Backwards, so that the block that another is put before is always there already.
    for (PageBlock block : now.reversed()) {
      String html = shown.get(block.id());
      String fitted = LayoutLimits.fit(block.html());
      if (html == null) steps.add(new Step.Insert(next, block.id(), fitted));
      else if (!html.equals(block.html())) steps.add(new Step.Replace(block.id(), fitted));
      next = block.id();
    }
    return steps;
  }

  public boolean isEmpty() {
    return shell.isEmpty() && steps.isEmpty();
  }

  /**
   * The patch as the page's script reads it: {@code ["r", id]}, {@code ["c", id, html]} and {@code
   * ["i", before, id, html]} in an array, beside the shell.
   */
  public String json() {
    List<Object[]> list = new ArrayList<>(steps.size());
    for (Step step : steps) {
      list.add(
          switch (step) {
            case Step.Remove remove -> new Object[] {"r", remove.id()};
            case Step.Replace replace -> new Object[] {"c", replace.id(), replace.html()};
            case Step.Insert insert ->
                new Object[] {"i", insert.before(), insert.id(), insert.html()};
          });
    }
    Map<String, Object> parts = new HashMap<>();
    shell.ifPresent(changed -> parts.put("shell", parts(changed)));
    parts.put("afresh", afresh);
    parts.put("steps", list);
    return GSON.toJson(parts);
  }

  private static Map<String, Object> parts(PageShell shell) {
    return Map.of(
        "site", shell.site(),
        "html", shell.html(),
        "attributes", shell.attributes(),
        "head", shell.head(),
        "body", shell.body(),
        "scripts", shell.scripts());
  }
}
