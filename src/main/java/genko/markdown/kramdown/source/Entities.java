package genko.markdown.kramdown.source;

import java.util.HashMap;
import java.util.Map;

/** Character references: the named ones that kramdown knows, and numbers. */
public final class Entities {
  private static final Map<String, Integer> NAMES = new HashMap<>();

  static {
    String all =
        "338=140 339=156 352=138 353=154 376=159 381=142 382=158 402=131 710=136"
            + " 732=152 8211=150 8212=151 8216=145 8217=146 8218=130 8220=147 8221=148"
            + " 8222=132 8224=134 8225=135 8226=149 8230=133 8240=137 8249=139 8250=155"
            + " 8364=128 8482=153 AElig=198 Aacute=193 Acirc=194 Agrave=192 Alpha=913"
            + " Aring=197 Atilde=195 Auml=196 Beta=914 Ccedil=199 Chi=935 Dagger=8225"
            + " Delta=916 ETH=208 Eacute=201 Ecirc=202 Egrave=200 Epsilon=917 Eta=919"
            + " Euml=203 Gamma=915 Iacute=205 Icirc=206 Igrave=204 Iota=921 Iuml=207"
            + " Kappa=922 Lambda=923 Mu=924 Ntilde=209 Nu=925 OElig=338 Oacute=211 Ocirc=212"
            + " Ograve=210 Omega=937 Omicron=927 Oslash=216 Otilde=213 Ouml=214 Phi=934"
            + " Pi=928 Prime=8243 Psi=936 Rho=929 Scaron=352 Sigma=931 THORN=222 Tau=932"
            + " Theta=920 Uacute=218 Ucirc=219 Ugrave=217 Upsilon=933 Uuml=220 Xi=926"
            + " Yacute=221 Yuml=376 Zeta=918 aacute=225 acirc=226 acute=180 aelig=230"
            + " agrave=224 alefsym=8501 alpha=945 amp=38 and=8743 ang=8736 apos=39 aring=229"
            + " asymp=8776 atilde=227 auml=228 bdquo=8222 beta=946 brvbar=166 bull=8226"
            + " cap=8745 ccedil=231 cedil=184 cent=162 chi=967 circ=710 clubs=9827 cong=8773"
            + " copy=169 crarr=8629 cup=8746 curren=164 dArr=8659 dagger=8224 darr=8595"
            + " deg=176 delta=948 diams=9830 divide=247 eacute=233 ecirc=234 egrave=232"
            + " empty=8709 emsp=8195 ensp=8194 epsilon=949 equiv=8801 eta=951 eth=240"
            + " euml=235 euro=8364 exist=8707 fnof=402 forall=8704 frac12=189 frac14=188"
            + " frac34=190 frasl=8260 gamma=947 ge=8805 gt=62 hArr=8660 harr=8596 hearts=9829"
            + " hellip=8230 iacute=237 icirc=238 iexcl=161 igrave=236 image=8465 infin=8734"
            + " int=8747 iota=953 iquest=191 isin=8712 iuml=239 kappa=954 lArr=8656"
            + " lambda=955 lang=9002 laquo=171 larr=8592 lceil=8969 ldquo=8220 le=8804"
            + " lfloor=8970 lowast=8727 loz=9674 lrm=8206 lsaquo=8249 lsquo=8216 lt=60"
            + " macr=175 mdash=8212 micro=181 middot=183 minus=8722 mu=956 nabla=8711"
            + " nbsp=160 ndash=8211 ne=8800 ni=8715 not=172 notin=8713 nsub=8836 ntilde=241"
            + " nu=957 oacute=243 ocirc=244 oelig=339 ograve=242 oline=8254 omega=969"
            + " omicron=959 oplus=8853 or=8744 ordf=170 ordm=186 oslash=248 otilde=245"
            + " otimes=8855 ouml=246 para=182 part=8706 permil=8240 perp=8869 phi=966 pi=960"
            + " piv=982 plusmn=177 pound=163 prime=8242 prod=8719 prop=8733 psi=968 quot=34"
            + " rArr=8658 radic=8730 rang=9001 raquo=187 rarr=8594 rceil=8968 rdquo=8221"
            + " real=8476 reg=174 rfloor=8971 rho=961 rlm=8207 rsaquo=8250 rsquo=8217"
            + " sbquo=8218 scaron=353 sdot=8901 sect=167 shy=173 sigma=963 sigmaf=962"
            + " sim=8764 spades=9824 sub=8834 sube=8838 sum=8721 sup=8835 sup1=185 sup2=178"
            + " sup3=179 supe=8839 szlig=223 tau=964 there4=8756 theta=952 thetasym=977"
            + " thinsp=8201 thorn=254 tilde=732 times=215 trade=8482 uArr=8657 uacute=250"
            + " uarr=8593 ucirc=251 ugrave=249 uml=168 upsih=978 upsilon=965 uuml=252"
            + " vellip=8942 weierp=8472 xi=958 yacute=253 yen=165 yuml=255 zeta=950 zwj=8205"
            + " zwnj=8204";
    for (String one : all.split(" ", -1)) {
      int sign = one.indexOf('=');
      NAMES.put(one.substring(0, sign), Integer.parseInt(one.substring(sign + 1)));
    }
  }

  private Entities() {}

  /** After the reference at {@code at}, or -1 when the ampersand there is one of its own. */
  public static int end(TrackedText text, int at) {
    int end = written(text, at);
    if (end < 0 || text.charAt(at + 1) == '#') return end;
    return NAMES.containsKey(text.substring(at + 1, end - 1)) ? end : -1;
  }

  /** The character that {@code reference} stands for, unless HTML needs it as it is written. */
  public static String shown(String reference) {
    String name = reference.substring(1, reference.length() - 1);
    int code = name.startsWith("#") ? number(name) : NAMES.getOrDefault(name, 0);
    boolean marks = code == '<' || code == '>' || code == '&';
    boolean shows =
        Character.isValidCodePoint(code) && Character.getType(code) != Character.SURROGATE;
    return code == 0 || marks || !shows ? reference : Character.toString(code);
  }

  private static int number(String name) {
    boolean hex = name.startsWith("#x");
    try {
      return Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    } catch (NumberFormatException _) {
      return 0;
    }
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
