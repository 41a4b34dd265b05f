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

  /** What could be a slip: only here is it worth while to look at the grammar. */
  private static final Pattern SUSPECT =
      Pattern.compile(
          "([のをがはにでともへ])\\1"
              + "|[いきぎしじちにひびみりえけげせぜてでねべめれこ]れ(?:[るなたてばまよそ])"
              // Verbs that end so by themselves, as 流れる, are many and never slips.
              + "|[一-龯&&[^"
              + "流現離触慣優外遅訪入連恐忘崩壊隠揺溢売取知切割折別漏倒晴破汚疲暮逃免荒枯焦濡紛乱"
              + "]]れ(?:[るなたてばまよそ])"
              + "|おっしゃられ|[おご][^。、]{1,8}なられ");

  /** Verbs whose potential form the dictionary knows without ら. */
  private static final Set<String> SHORT =
      Set.of("見れる", "出れる", "来れる", "着れる", "寝れる", "食べれる", "起きれる", "考えれる", "決めれる");

  private static final Pattern DOUBLE =
      Pattern.compile("(おっしゃ|[おご](?:[一-龯ぁ-んァ-ヶー]{1,8})にな)(られ)(る|た|て|ま)");
  private static final Pattern SENTENCE = Pattern.compile("[^。！？!?\\n\\r]+");

  /** What the sentences seen last were found to be; most posts are looked at again and again. */
  private final Map<String, List<Slip>> seen = new Seen();

  /** Each thread has its own, for cutting is what takes time. */
  private static final ThreadLocal<Morphemes> MORPHEMES = ThreadLocal.withInitial(Morphemes::new);

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
    Matcher sentence = SENTENCE.matcher(prose).region(post.bodyStart(), prose.length());
    while (sentence.find() && !found.isFull()) {
      if (sentence.end() - sentence.start() > LONGEST) continue;
      String words = sentence.group();
      if (!SUSPECT.matcher(words).find()) continue;
      for (Slip slip : slips(words)) add(post, found, slip, sentence.start());
    }
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
    List<Morpheme> cut = MORPHEMES.get().of(words);
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
}
