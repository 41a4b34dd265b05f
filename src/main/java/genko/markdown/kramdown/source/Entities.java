package genko.markdown.kramdown.source;

import java.util.Set;

/** Character references: the named ones that kramdown knows, and numbers. */
public final class Entities {
  private static final Set<String> NAMES =
      Set.of(
          ("AElig Aacute Acirc Agrave Alpha Aring Atilde Auml Beta Ccedil Chi Dagger Delta ETH"
               + " Eacute Ecirc Egrave Epsilon Eta Euml Gamma Iacute Icirc Igrave Iota Iuml Kappa"
               + " Lambda Mu Ntilde Nu OElig Oacute Ocirc Ograve Omega Omicron Oslash Otilde Ouml"
               + " Phi Pi Prime Psi Rho Scaron Sigma THORN Tau Theta Uacute Ucirc Ugrave Upsilon"
               + " Uuml Xi Yacute Yuml Zeta aacute acirc acute aelig agrave alefsym alpha amp and"
               + " ang apos aring asymp atilde auml bdquo beta brvbar bull cap ccedil cedil cent"
               + " chi circ clubs cong copy crarr cup curren dArr dagger darr deg delta diams"
               + " divide eacute ecirc egrave empty emsp ensp epsilon equiv eta eth euml euro exist"
               + " fnof forall frac12 frac14 frac34 frasl gamma ge gt hArr harr hearts hellip"
               + " iacute icirc iexcl igrave image infin int iota iquest isin iuml kappa lArr"
               + " lambda lang laquo larr lceil ldquo le lfloor lowast loz lrm lsaquo lsquo lt macr"
               + " mdash micro middot minus mu nabla nbsp ndash ne ni not notin nsub ntilde nu"
               + " oacute ocirc oelig ograve oline omega omicron oplus or ordf ordm oslash otilde"
               + " otimes ouml para part permil perp phi pi piv plusmn pound prime prod prop psi"
               + " quot rArr radic rang raquo rarr rceil rdquo real reg rfloor rho rlm rsaquo rsquo"
               + " sbquo scaron sdot sect shy sigma sigmaf sim spades sub sube sum sup sup1 sup2"
               + " sup3 supe szlig tau there4 theta thetasym thinsp thorn tilde times trade uArr"
               + " uacute uarr ucirc ugrave uml upsih upsilon uuml vellip weierp xi yacute yen yuml"
               + " zeta zwj zwnj")
              .split(" ", -1));

  private Entities() {}

  /** After the reference at {@code at}, or -1 when the ampersand there is one of its own. */
  public static int end(TrackedText text, int at) {
    int end = written(text, at);
    if (end < 0 || text.charAt(at + 1) == '#') return end;
    return NAMES.contains(text.substring(at + 1, end - 1)) ? end : -1;
  }

  /** The same for anything that has the form of one. */
  static int written(TrackedText text, int at) {
    if (CharClasses.charAt(text, at) != '&') return -1;
    int from = at + 1;
    int end = from;
    if (CharClasses.charAt(text, from) == '#') {
      boolean hex = CharClasses.charAt(text, from + 1) == 'x';
      from = hex ? from + 2 : from + 1;
      end = from;
      while (isDigit(CharClasses.charAt(text, end), hex)) end++;
    } else {
      while (isNameChar(CharClasses.charAt(text, end), end > from)) end++;
    }
    return end > from && CharClasses.charAt(text, end) == ';' ? end + 1 : -1;
  }

  private static boolean isDigit(char c, boolean hex) {
    return hex ? Character.digit(c, 16) >= 0 && c < 128 : CharClasses.isDigit(c);
  }

  private static boolean isNameChar(char c, boolean later) {
    return CharClasses.isWord(c) || c == ':' || (later && (c == '.' || c == '-'));
  }
}
