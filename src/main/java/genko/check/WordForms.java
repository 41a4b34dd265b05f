package genko.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that are written in more than one way, such as サーバ and サーバー, 下さい and ください, Web and ＷＥＢ.
 * What belongs together has one {@link #group}: of words in katakana that is the word without the
 * marks of length that people disagree on, of Latin ones the word in small letters of half width,
 * and of a list of common words their reading. Offsets are those of the text that is looked at.
 */
public final class WordForms {
  /** A shorter word without its mark of length may well be another word. */
  private static final int SHORTEST_STEM = 3;

  /** Inside a word a mark of length tells words apart, unless the word is long. */
  private static final int LONG_STEM = 4;

  private static final int SHORTEST_LATIN = 3;

  /** Words that a mark of length at their end tells from others. */
  private static final Set<String> OTHERS = Set.of("ドラマー", "キャッチー");

  private static final String ANY = "";
  private static final String NO_KANJI = "[^一-龯々]?";

  /** Reading, what stands before, what stands behind, and the ways to write it. */
  private static final String[][] WORDS = {
    {"クダサイ", ANY, ANY, "下さい", "ください"},
    {"デキ", ANY, "[るまなたてれずそ]", "出来", "でき"},
    {"イタダ", ANY, "[くきいけこ]", "頂", "いただ"},
    {"イタシ", ANY, "[まて]", "致し", "いたし"},
    {"スベテ", NO_KANJI, ANY, "全て", "すべて"},
    {"サラニ", NO_KANJI, ANY, "更に", "さらに"},
    {"スデニ", NO_KANJI, ANY, "既に", "すでに"},
    {"オヨビ", "[^にもがは]?", "[^まそ]?", "及び", "および"},
    {"タダシ", "[。、 \t\r\n]?", "[^いくさ]?", "但し", "ただし"},
    {"ホトンド", ANY, ANY, "殆ど", "ほとんど"},
    {"タクサン", NO_KANJI, ANY, "沢山", "たくさん"},
    {"サマザマ", NO_KANJI, ANY, "様々", "さまざま"},
    {"ゼヒ", NO_KANJI, "[^をがの]?", "是非", "ぜひ"},
    {"アラカジメ", ANY, ANY, "予め", "あらかじめ"},
    {"コト", "[るたいなのうくむすつぬぶぐ]", "[がをはもにでとの]", "事", "こと"},
    {"タメ", "[のるたな]", "[にのでだ、。]", "為", "ため"},
    {"ヨウ", "[のるたな]", "[にな]", "様", "よう"},
    {"ワカ", NO_KANJI, "[るりっらろ]", "分か", "わか"},
    {"オコナ", ANY, "[うわいえ]", "行な", "行"},
    {"ヒキツヅキ", ANY, ANY, "引続き", "引き続き"},
    {"トリクミ", ANY, "[^込合]?", "取組み", "取り組み"},
    {"ウチアワセ", ANY, ANY, "打合せ", "打合わせ", "打ち合わせ", "打ち合せ"},
    {"トイアワセ", ANY, ANY, "問合せ", "問合わせ", "問い合わせ", "問い合せ"},
    {"クミアワセ", ANY, ANY, "組合せ", "組合わせ", "組み合わせ", "組み合せ"},
    {"モウシコミ", ANY, ANY, "申込み", "申し込み"},
    {"ウケツケ", ANY, ANY, "受付け", "受け付け"},
    {"ミツモリ", ANY, ANY, "見積り", "見積もり"},
    {"ウリアゲ", ANY, ANY, "売上げ", "売り上げ"},
    {"ワリアテ", ANY, ANY, "割当て", "割り当て"},
    {"フリコミ", ANY, ANY, "振込み", "振り込み"},
    {"キリカエ", ANY, ANY, "切替え", "切り替え"},
    {"クリカエシ", ANY, ANY, "繰返し", "繰り返し"},
    {"クミコミ", ANY, ANY, "組込み", "組み込み"},
    {"カキコミ", ANY, ANY, "書込み", "書き込み"},
    {"ヨミコミ", ANY, ANY, "読込み", "読み込み"},
    {"タチアゲ", ANY, ANY, "立上げ", "立ち上げ"},
    {"コドモ", NO_KANJI, ANY, "子供", "子ども"},
  };

  private static final Map<Character, List<Listed>> LISTED = listed();

  private static final byte KATAKANA = 1;
  private static final byte LATIN = 2;
  private static final byte BEGINNING = 3;

  /** What may begin at each character; most are none of these. */
  private static final byte[] KINDS = kinds();

  private static final Map<String, String> READINGS = readings();

  /** Takes from where to where a word may stand that has a group. */
  public interface Taker {
    void take(int from, int to);
  }

  /**
   * A way to write the word of {@code reading}, where what stands before and behind it fits.
   *
   * @param before what the character before it is like
   * @param behind what the character behind it is like
   */
  private record Listed(String written, String reading, Beside before, Beside behind) {
    boolean isAt(String text, int at) {
      return text.startsWith(written, at)
          && before.fits(text, at - 1)
          && behind.fits(text, at + written.length());
    }
  }

  /**
   * What may stand beside a word, as patterns say it: {@code [...]}, {@code [^...]}, with a {@code
   * ?} where nothing may stand there too; everything where that is "".
   */
  private record Beside(boolean any, boolean none, boolean not, String ends) {
    static Beside of(String pattern) {
      if (pattern.isEmpty()) return new Beside(true, true, false, "");
      boolean none = pattern.endsWith("?");
      boolean not = pattern.startsWith("[^");
      String set = pattern.substring(not ? 2 : 1, pattern.length() - (none ? 2 : 1));
      StringBuilder ends = new StringBuilder();
      for (int at = 0; at < set.length(); at++) {
        boolean range = at + 2 < set.length() && set.charAt(at + 1) == '-';
        ends.append(set.charAt(at)).append(set.charAt(range ? at + 2 : at));
        if (range) at += 2;
      }
      return new Beside(false, none, not, ends.toString());
    }

    boolean fits(String text, int at) {
      if (any) return true;
      if (at < 0 || at >= text.length()) return none;
      char one = text.charAt(at);
      boolean in = false;
      for (int end = 0; end < ends.length() && !in; end += 2) {
        in = ends.charAt(end) <= one && one <= ends.charAt(end + 1);
      }
      return in != not;
    }
  }

  private WordForms() {}

  private static Map<Character, List<Listed>> listed() {
    Map<Character, List<Listed>> listed = new HashMap<>();
    for (String[] word : WORDS) {
      Beside before = Beside.of(word[1]);
      Beside behind = Beside.of(word[2]);
      for (int i = 3; i < word.length; i++) {
        listed
            .computeIfAbsent(word[i].charAt(0), key -> new ArrayList<>())
            .add(new Listed(word[i], word[0], before, behind));
      }
    }
    return listed;
  }

  private static Map<String, String> readings() {
    Map<String, String> readings = new HashMap<>();
    LISTED.values().forEach(all -> all.forEach(one -> readings.put(one.written, one.reading)));
    return readings;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    LISTED.keySet().forEach(one -> kinds[one] = BEGINNING);
    for (int one = 0; one < kinds.length; one++) {
      if (isKatakana((char) one)) kinds[one] = KATAKANA;
      if (isLatin((char) one)) kinds[one] = LATIN;
    }
    return kinds;
  }

  /** What may be a word in {@code text} that others write, or could write, in another way. */
  public static void find(String text, Taker taker) {
    int at = 0;
    while (at < text.length()) {
      char one = text.charAt(at);
      int end = at + 1;
      byte kind = KINDS[one];
      if (kind == KATAKANA) {
        while (end < text.length() && isKatakana(text.charAt(end))) end++;
        if (end - at >= SHORTEST_STEM) taker.take(at, end);
      } else if (kind == LATIN) {
        while (end < text.length() && isWord(text.charAt(end))) end++;
        if (isLatinWord(text, at, end)) taker.take(at, end);
      } else if (kind == BEGINNING) {
        for (Listed word : LISTED.getOrDefault(one, List.of())) {
          if (!word.isAt(text, at)) continue;
          end = at + word.written.length();
          taker.take(at, end);
          break;
        }
      }
      at = end;
    }
  }

  /** What {@code written}, one of those found, belongs to; "" where that is nothing. */
  public static String group(String written) {
    char one = written.charAt(0);
    if (isLatin(one)) return latin(written);
    if (!isKatakana(one)) return READINGS.getOrDefault(written, "");
    String stem = OTHERS.contains(written) ? "" : stem(written);
    return stem.isEmpty() ? "" : "ア" + stem;
  }

  /** A word in katakana without the marks of length that people disagree on; "" if it is short. */
  private static String stem(String written) {
    String bare = written.replace("ー", "");
    if (bare.length() >= LONG_STEM) return bare;
    String stem = written.endsWith("ー") ? written.substring(0, written.length() - 1) : written;
    return stem.length() >= SHORTEST_STEM && !stem.endsWith("ー") ? stem + "ー" : "";
  }

  /** A Latin word among Japanese ones; one in an English sentence, or in an address, is none. */
  private static boolean isLatinWord(String text, int from, int to) {
    // What stands in the brackets of a call, or of fix(css), is a name.
    boolean argument = from > 1 && text.charAt(from - 1) == '(' && isWord(text.charAt(from - 2));
    return to - from >= SHORTEST_LATIN
        && !argument
        && !isJoined(text, from - 1)
        && !isJoined(text, to);
  }

  private static String latin(String written) {
    boolean wide = written.chars().anyMatch(one -> one >= 0x80);
    String plain = wide ? Normalizer.normalize(written, Normalizer.Form.NFKC) : written;
    return "A" + plain.toLowerCase(Locale.ROOT);
  }

  /** Whether what stands at {@code at} makes the word beside it a part of something longer. */
  private static boolean isJoined(String text, int at) {
    if (at < 0 || at >= text.length()) return false;
    char one = text.charAt(at);
    return one < 0x80 && "、。()\n".indexOf(one) < 0 || one == '・' || one == '＿';
  }

  private static boolean isKatakana(char one) {
    return one >= 'ァ' && one <= 'ヺ' || one == 'ー';
  }

  private static boolean isLatin(char one) {
    return one >= 'A' && one <= 'Z'
        || one >= 'a' && one <= 'z'
        || one >= 'Ａ' && one <= 'Ｚ'
        || one >= 'ａ' && one <= 'ｚ';
  }

  private static boolean isWord(char one) {
    boolean digit = one >= '0' && one <= '9' || one >= '０' && one <= '９';
    return isLatin(one) || digit;
  }
}
