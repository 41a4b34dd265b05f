package genko.jekyll.plugin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What libxml2 knows of the elements of HTML 4; of newer ones it knows nothing. */
final class LibxmlElements {
  private static final Set<String> VOID =
      words("area base basefont br col frame hr img input isindex link meta param");

  /** Elements that lines may be broken around. */
  private static final Set<String> BLOCKS =
      words(
          "address area base blockquote body caption center col colgroup dd dir div dl dt fieldset"
              + " form frame frameset h1 h2 h3 h4 h5 h6 head hr html isindex legend li link menu"
              + " meta noframes noscript ol optgroup option p param pre style table tbody td tfoot"
              + " th thead title tr ul");

  /** The start tag of the words on the left closes an open element of those on the right. */
  private static final Map<String, Set<String>> CLOSES = new HashMap<>();

  private static final Map<String, Integer> RANKS =
      Map.of(
          "div", 150, "td", 160, "th", 160, "tr", 170, "thead", 180, "tbody", 180, "tfoot", 180,
          "table", 190, "body", 200, "html", 220);

  private static final Set<String> FLAGS =
      words(
          "checked compact declare defer disabled ismap multiple nohref noresize noshade nowrap"
              + " readonly selected");

  /** The names of characters in HTML 4. */
  private static final Set<String> ENTITIES =
      words(
          """
          AElig Aacute Acirc Agrave Alpha Aring Atilde Auml Beta Ccedil Chi Dagger Delta ETH
          Eacute Ecirc Egrave Epsilon Eta Euml Gamma Iacute Icirc Igrave Iota Iuml Kappa Lambda
          Mu Ntilde Nu OElig Oacute Ocirc Ograve Omega Omicron Oslash Otilde Ouml Phi Pi Prime
          Psi Rho Scaron Sigma THORN Tau Theta Uacute Ucirc Ugrave Upsilon Uuml Xi Yacute Yuml
          Zeta aacute acirc acute aelig agrave alefsym alpha amp and ang apos aring asymp atilde
          auml bdquo beta brvbar bull cap ccedil cedil cent chi circ clubs cong copy crarr cup
          curren dArr dagger darr deg delta diams divide eacute ecirc egrave empty emsp ensp
          epsilon equiv eta eth euml euro exist fnof forall frac12 frac14 frac34 frasl gamma ge
          gt hArr harr hearts hellip iacute icirc iexcl igrave image infin int iota iquest isin
          iuml kappa lArr lambda lang laquo larr lceil ldquo le lfloor lowast loz lrm lsaquo
          lsquo lt macr mdash micro middot minus mu nabla nbsp ndash ne ni not notin nsub ntilde
          nu oacute ocirc oelig ograve oline omega omicron oplus or ordf ordm oslash otilde
          otimes ouml para part permil perp phi pi piv plusmn pound prime prod prop psi quot
          rArr radic rang raquo rarr rceil rdquo real reg rfloor rho rlm rsaquo rsquo sbquo
          scaron sdot sect shy sigma sigmaf sim spades sub sube sum sup sup1 sup2 sup3 supe
          szlig tau there4 theta thetasym thinsp thorn tilde times trade uArr uacute uarr ucirc
          ugrave uml upsih upsilon uuml weierp xi yacute yen yuml zeta zwj zwnj
          """);

  static {
    String table =
        """
          a < a
          address menu ol pre < p ul
          blockquote caption dir div h1 h2 h3 h4 h5 h6 hr listing xmp < p
          center < b font i p
          col < caption col p
          colgroup < caption col colgroup p
          dd dl < address dir dt listing menu p pre xmp
          dt < address dd dir listing menu p pre xmp
          fieldset < a h1 h2 h3 h4 h5 h6 legend listing p pre xmp
          form < address dir dl form h1 h2 h3 h4 h5 h6 hr listing menu ol p pre ul xmp
          frameset < link p style
          li < address dl h1 h2 h3 h4 h5 h6 li listing p pre xmp
          noscript < script
          optgroup option < option
          p < b big h1 h2 h3 h4 h5 h6 i p s small strike tt u
          table < a h1 h2 h3 h4 h5 h6 listing p pre xmp
          tbody < caption col colgroup p tbody td tfoot th thead tr
          td th < a b font i p span td th u
          tfoot < caption col colgroup p tbody td th thead tr
          thead < caption col colgroup
          tr < caption col colgroup p td th tr
          ul < address dir listing menu ol p pre xmp
        """;
    for (String line : table.strip().split("\n", -1)) {
      String[] sides = line.strip().split(" < ", 2);
      for (String opened : words(sides[0])) CLOSES.put(opened, words(sides[1]));
    }
  }

  private LibxmlElements() {}

  private static Set<String> words(String list) {
    return List.of(list.strip().split("\\s+", -1)).stream().collect(Collectors.toSet());
  }

  static boolean isVoid(String element) {
    return VOID.contains(element);
  }

  static boolean isBlock(String element) {
    return BLOCKS.contains(element);
  }

  /** Whether an open element ends where the start tag of another one stands. */
  static boolean closes(String opened, String open) {
    return CLOSES.getOrDefault(opened, Set.of()).contains(open);
  }

  /** An end tag closes no element of a higher rank than its own. */
  static int rank(String element) {
    return RANKS.getOrDefault(element, 100);
  }

  /** Whether an attribute is written without a value. */
  static boolean isFlag(String attribute) {
    return FLAGS.contains(attribute);
  }

  static boolean isEntity(String name) {
    return ENTITIES.contains(name);
  }
}
