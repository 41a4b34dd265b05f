package genko.check;

import genko.check.Morphemes.Morpheme;
import genko.text.ChangeSet;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Common slips of Japanese prose: 見れる for 見られる, a particle written twice, honorifics on top of each
 * other. A sentence is cut into morphemes only where its characters could be one of them, so that a
 * long post costs little; a sentence of more than {@value #LONGEST} characters is passed over.
 */
final class GrammarSlips implements Check {
  private static final int LONGEST = 400;

  /** Verbs whose potential form the dictionary knows without ら. */
  private static final Set<String> SHORT =
      Set.of("見れる", "出れる", "来れる", "着れる", "寝れる", "食べれる", "起きれる", "考えれる", "決めれる");

  private static final Pattern DOUBLE =
      Pattern.compile("(おっしゃ|[おご](?:[一-龯ぁ-んァ-ヶー]{1,8})にな)(られ)(る|た|て|ま)");

  /** What the sentences seen last were found to be; most posts are looked at again and again. */
  private final Map<String, List<Slip>> seen = new Seen();

  /** A slip in a sentence, in its offsets: {@code replaced} becomes {@code inserted}. */
  private record Slip(String key, Span span, Span replaced, String inserted, String right) {}

  /** The sentences seen last. */
  private static final class Seen extends LinkedHashMap<String, List<Slip>> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 20_000;

    Seen() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, List<Slip>> eldest) {
      return size() > MOST;
    }
  }

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    String prose = post.prose();
    char[] letters = prose.toCharArray();
    int from = post.bodyStart();
    while (from < letters.length && !found.isFull()) {
      int to = from;
      while (to < letters.length && !isEnd(letters[to])) to++;
      if (to - from <= LONGEST && Suspects.isAny(prose, letters, from, to)) {
        for (Slip slip : slips(prose.substring(from, to))) add(post, found, slip, from);
      }
      from = to + 1;
    }
  }

  private static boolean isEnd(char one) {
    return switch (one) {
      case '。', '！', '？', '!', '?', '\n', '\r' -> true;
      default -> false;
    };
  }

  private static void add(CheckedPost post, DiagnosticList found, Slip slip, int start) {
    Span span = slip.span().shift(start);
    ChangeSet changes = ChangeSet.of(slip.replaced().shift(start), slip.inserted());
    List<QuickFix> fixes = post.fix(changes, "check.fix.slip", slip.right());
    String wrong = post.units().substring(span.from(), span.to());
    found.add(Severity.DOUBT, span, fixes, slip.key(), wrong, slip.right());
  }

  /** The slips of a sentence. Posts may be looked at on several threads. */
  private List<Slip> slips(String words) {
    synchronized (seen) {
      List<Slip> known = seen.get(words);
      if (known != null) return known;
    }
    List<Slip> found = find(words);
    synchronized (seen) {
      seen.put(words, found);
    }
    return found;
  }

  private List<Slip> find(String words) {
    List<Morpheme> cut = Morphemes.ofThisThread().of(words);
    List<Slip> out = new ArrayList<>();
    for (int i = 0; i < cut.size(); i++) {
      Morpheme one = cut.get(i);
      Morpheme next = i + 1 < cut.size() ? cut.get(i + 1) : null;
      int re = withoutRa(one, next);
      if (re >= 0) {
        Span span = new Span(one.from(), next == null || re < one.to() ? one.to() : next.to());
        String right = words.substring(one.from(), re) + "ら" + words.substring(re, span.to());
        out.add(new Slip("check.slip.ra", span, Span.at(re), "ら", right));
      }
      if (next != null && isTwice(one, next)) {
        Span span = new Span(one.from(), next.to());
        Span second = new Span(next.from(), next.to());
        out.add(new Slip("check.slip.particle", span, second, "", one.written()));
      }
    }
    Matcher honorific = DOUBLE.matcher(words);
    while (honorific.find()) {
      if (!beginsWord(cut, honorific.start())) continue;
      String right = honorific.group(1) + single(honorific.group(1), honorific.group(3));
      Span span = new Span(honorific.start(), honorific.end());
      out.add(new Slip("check.slip.honorific", span, span, right, right));
    }
    return List.copyOf(out);
  }

  private static boolean isTwice(Morpheme one, Morpheme next) {
    return one.isParticle()
        && next.isParticle()
        && one.to() == next.from()
        && one.written().length() == 1
        && one.written().equals(next.written());
  }

  /** The offset of the れ before which ら is missing, or -1. */
  private static int withoutRa(Morpheme one, @Nullable Morpheme next) {
    if (!one.isVerb()) return -1;
    if (SHORT.contains(one.base())) return one.from() + one.base().length() - 2;
    if (next == null || one.to() != next.from() || !next.base().equals("れる")) return -1;
    boolean suffix = next.speech().startsWith("動詞-接尾");
    boolean stem = one.type().startsWith("一段") && one.form().startsWith("未然");
    boolean come = one.type().startsWith("カ変") && one.form().startsWith("未然");
    return suffix && (stem || come) ? next.from() : -1;
  }

  private static boolean beginsWord(List<Morpheme> morphemes, int at) {
    return morphemes.stream().anyMatch(one -> one.from() == at);
  }

  /** How the honorific goes on when it stands alone. */
  private static String single(String before, String after) {
    return switch (after) {
      case "る" -> "る";
      case "た" -> "った";
      case "て" -> "って";
      default -> (before.equals("おっしゃ") ? "い" : "り") + "ま";
    };
  }

  /**
   * Where it is worth while to look at the grammar of a sentence for slips: letters that are in
   * every slip and in few other words. Every sentence of a blog is looked at, so this goes from
   * letter to letter, and names what is frequent and right.
   */
  private static final class Suspects {
    private static final String PARTICLES = "のをがはにでともへ";

    /** What the stems of verbs in hiragana end in, which take られ. */
    private static final String BEFORE = "いきぎじちにひびみりえけげせぜてでねべめれこ";

    /** What those of the dictionary end in that are written in kanji to their end. */
    private static final String KANJI = "似出化卑寝射居干得戯掛来歴気消煮獲看着立簸経落見視観診鋳";

    /** What other verbs have before 切れない: しきれない is no slip of 着る. */
    private static final String BEFORE_KIRE = "しりえみちけめねせ";

    /** What follows it. */
    private static final String BEHIND = "るなたてばまよそ";

    /** So much may stand between お and なられ. */
    private static final int HONOURED = 8;

    private Suspects() {}

    /**
     * Whether there may be a slip between {@code from} and {@code to} of {@code text}, which {@code
     * letters} are.
     */
    static boolean isAny(String text, char[] letters, int from, int to) {
      for (int at = from; at + 1 < to; at++) {
        char one = letters[at];
        // Everything looked for is written in hiragana.
        if (one < 'ぁ' || one > 'ん') continue;
        char next = letters[at + 1];
        boolean suspect =
            one == next && PARTICLES.indexOf(one) >= 0 && isTwice(text, from, at, to)
                || one == 'れ' && at > from && isWithoutRa(text, from, at, to)
                || one == 'お' && text.startsWith("おっしゃられ", at)
                || one == 'な' && text.startsWith("なられ", at) && isHonoured(text, from, at);
        if (suspect) return true;
      }
      return false;
    }

    /** Whether a particle may stand twice at {@code at}: とともに, でできる and こととする are right. */
    private static boolean isTwice(String text, int from, int at, int to) {
      char before = at > from ? text.charAt(at - 1) : 0;
      char behind = at + 2 < to ? text.charAt(at + 2) : 0;
      return switch (text.charAt(at)) {
        case 'と' -> {
          boolean thing =
              before == 'こ' && (at - 2 < from || "そこど".indexOf(text.charAt(at - 2)) < 0);
          yield !thing && !text.startsWith("ともに", at + 1);
        }
        case 'で' -> behind != 'き';
        case 'の' -> before != 'も' || behind == 'の';
        case 'は' -> behind != 'っ';
        default -> true;
      };
    }

    /** Whether a ら may be missing before the れ at {@code at}. */
    private static boolean isWithoutRa(String text, int from, int at, int to) {
      char behind = text.charAt(at + 1);
      if (BEHIND.indexOf(behind) < 0) return false;
      // 見れば is right, 見れれば is not.
      if (behind == 'ば') {
        return text.charAt(at - 1) == 'れ' && at - 1 > from && endsStem(text, from, at - 2);
      }
      if (text.charAt(at - 1) == 'こ') return isComing(text, at + 1, to);
      return endsStem(text, from, at - 1);
    }

    /** Whether a verb that takes られ may end at {@code at}. */
    private static boolean endsStem(String text, int from, int at) {
      char one = text.charAt(at);
      if (one == 'き' && at > from && BEFORE_KIRE.indexOf(text.charAt(at - 1)) >= 0) return false;
      return BEFORE.indexOf(one) >= 0 || one >= '一' && KANJI.indexOf(one) >= 0;
    }

    /** Whether what follows これ is that of a verb: これまで and これなら are none. */
    private static boolean isComing(String text, int at, int to) {
      char behind = at + 1 < to ? text.charAt(at + 1) : 0;
      return switch (text.charAt(at)) {
        case 'る', 'た', 'て', 'そ' -> true;
        case 'な' -> behind == 'い' || behind == 'か' || behind == 'く';
        case 'ま' -> behind == 'す' || behind == 'せ' || behind == 'し';
        default -> false;
      };
    }

    private static boolean isHonoured(String text, int from, int at) {
      for (int before = at - 1; before >= from && before >= at - HONOURED - 1; before--) {
        char one = text.charAt(before);
        if (one == '、') return false;
        if ((one == 'お' || one == 'ご') && before < at - 1) return true;
      }
      return false;
    }
  }
}
