package genko.edit.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import genko.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final String BASE =
      """
      ---
      title: "題"
      date: 2025-11-17
      tags: ["AI"]
      ---

      一
      二
      三
      四
      五
      """;

  private static Merge merge(String base, String mine, String theirs) {
    return Merge.of(Text.of(base), Text.of(mine), Text.of(theirs));
  }

  private static String merged(String base, String mine, String theirs) {
    return merge(base, mine, theirs).changes().apply(Text.of(mine)).toString();
  }

  private static void check(String mine, String theirs, String wanted) {
    Merge merge = merge(BASE, mine, theirs);
    assertThat(merge.changes().apply(Text.of(mine)).toString()).isEqualTo(wanted);
    assertThat(merge.conflicts()).isEmpty();
  }

  @Test
  void takesWhatOnlyOneSideChanged() {
    check(BASE, BASE.replace("三", "参"), BASE.replace("三", "参"));
    check(BASE.replace("三", "参"), BASE, BASE.replace("三", "参"));
    check(
        BASE.replace("一", "壱"),
        BASE.replace("五", "伍").replace("三\n", ""),
        BASE.replace("一", "壱").replace("五", "伍").replace("三\n", ""));
  }

  @Test
  void theSameChangeOnBothSidesIsOne() {
    check(BASE.replace("三", "参"), BASE.replace("三", "参"), BASE.replace("三", "参"));
  }

  @Test
  void fieldsThatStandTogetherAreMergedOneByOne() {
    check(
        BASE.replace("題", "私の題"),
        BASE.replace("2025-11-17", "2025-12-01").replace("[\"AI\"]", "[\"AI\", \"新\"]"),
        BASE.replace("題", "私の題")
            .replace("2025-11-17", "2025-12-01")
            .replace("[\"AI\"]", "[\"AI\", \"新\"]"));
  }

  @Test
  void oneFieldThatBothChangedIsAConflictAndMineStays() {
    String mine = BASE.replace("題", "私の題");
    Merge merge = merge(BASE, mine, BASE.replace("題", "彼らの題").replace("五", "伍"));
    String merged = merge.changes().apply(Text.of(mine)).toString();
    assertThat(merged).isEqualTo(mine.replace("五", "伍"));
    assertThat(merge.conflicts()).hasSize(1);
    Conflict conflict = merge.conflicts().getFirst();
    assertThat(merged.substring(conflict.mine().from(), conflict.mine().to()))
        .isEqualTo("title: \"私の題\"\n");
    assertThat(conflict.theirs()).isEqualTo("title: \"彼らの題\"\n");
  }

  @Test
  void linesThatTouchAreAConflict() {
    String mine = BASE.replace("二", "弐");
    Merge merge = merge(BASE, mine, BASE.replace("三", "参"));
    assertThat(merge.changes().isEmpty()).isTrue();
    assertThat(merge.conflicts()).hasSize(1);
    assertThat(merge.conflicts().getFirst().theirs()).isEqualTo("二\n参\n");
  }

  @Test
  void aLastLineWithoutAnEndIsALineToo() {
    assertThat(merged("一\n二\n三", "零\n一\n二\n三", "一\n二\n三\n")).isEqualTo("零\n一\n二\n三\n");
  }

  @Test
  void otherLineEndsAreNoChangeOfTheLines() {
    String crlf = BASE.replace("\n", "\r\n");
    check(BASE.replace("三", "参"), crlf, crlf.replace("三", "参"));
    assertThat(merged(crlf, crlf.replace("三", "参"), BASE)).isEqualTo(BASE.replace("三", "参"));
    assertThat(merged(BASE, crlf, BASE.replace("三", "参"))).isEqualTo(crlf.replace("三", "参"));
    assertThat(merged(BASE, crlf, BASE.replace("\n", "\r"))).isEqualTo(crlf);
  }

  @Test
  void aConflictStaysInItsPlaceWhenTheLineEndsChange() {
    String crlf = BASE.replace("\n", "\r\n");
    String mine = BASE.replace("一", "壱").replace("四", "肆");
    Merge merge = merge(BASE, mine, crlf.replace("四", "よん"));
    String merged = merge.changes().apply(Text.of(mine)).toString();
    assertThat(merged).isEqualTo(mine.replace("\n", "\r\n"));
    assertThat(merge.conflicts()).hasSize(1);
    Conflict conflict = merge.conflicts().getFirst();
    assertThat(merged.substring(conflict.mine().from(), conflict.mine().to())).isEqualTo("肆\r\n");
    assertThat(conflict.theirs()).isEqualTo("よん\r\n");
  }

  /** A comparison of each line with each other would not come to its end here. */
  @Test
  void aLongTextWhoseLinesAllChangedIsMergedInTime() {
    int lines = 100_000;
    StringBuilder base = new StringBuilder();
    StringBuilder theirs = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      base.append("行").append(line).append('\n');
      theirs.append("別").append(line).append('\n');
    }
    String mine = base.toString().replace("行500\n", "私\n");
    Merge merge =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> merge(base.toString(), mine, theirs.toString()));
    assertThat(merge.conflicts()).hasSize(1);
    String merged =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> merged(base.toString(), mine, base.toString().replace("\n", "\r\n")));
    assertThat(merged).isEqualTo(mine.replace("\n", "\r\n"));
  }

  @Test
  void lawsOnRandomEdits() {
    for (long seed = 1; seed <= 2_000; seed++) {
      Random random = new Random(seed);
      String base = random(random, 12);
      String mine = edited(base, random);
      String theirs = edited(base, random);
      String where = "seed " + seed + "\n" + base + "\n=\n" + mine + "\n=\n" + theirs;
      assertThat(merged(base, mine, base)).as(where).isEqualTo(mine);
      assertThat(merged(base, base, theirs)).as(where).isEqualTo(theirs);
      assertThat(merged(base, mine, mine)).as(where).isEqualTo(mine);
      Merge one = merge(base, mine, theirs);
      Merge other = merge(base, theirs, mine);
      assertThat(one.conflicts()).as(where).hasSameSizeAs(other.conflicts());
      String merged = one.changes().apply(Text.of(mine)).toString();
      if (one.conflicts().isEmpty()) {
        String swapped = other.changes().apply(Text.of(theirs)).toString();
        assertThat(merged).as(where).isEqualTo(swapped);
      }
      for (Conflict conflict : one.conflicts()) {
        String kept = merged.substring(conflict.mine().from(), conflict.mine().to());
        assertThat(mine).as(where).contains(kept);
        assertThat(theirs).as(where).contains(conflict.theirs());
      }
    }
  }

  private static String random(Random random, int lines) {
    StringBuilder out = new StringBuilder();
    for (int line = 0; line < lines; line++)
      out.append("行").append(random.nextInt(30)).append('\n');
    return out.toString();
  }

  private static String edited(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int edit = random.nextInt(4); edit > 0; edit--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(3)) {
        case 0 -> lines.set(at, "改" + random.nextInt(5));
        case 1 -> lines.add(at, "新" + random.nextInt(5));
        default -> {
          if (lines.size() > 2) lines.remove(at);
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
