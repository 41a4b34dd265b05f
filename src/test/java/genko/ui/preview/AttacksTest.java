package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpServer;
import genko.preview.Attacks;
import genko.preview.PageShell;
import genko.preview.SiteAddress;
import genko.preview.SiteFiles;
import genko.ui.Fx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The attacks in a real page, whose blog may run scripts or not, beside a server that must not be
 * asked.
 */
@ParameterizedClass(name = "scripts of the blog: {0}")
@ValueSource(booleans = {false, true})
class AttacksTest {
  @Parameter boolean scripts;

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private HttpServer server;
  private PaneFixture fixture;
  private Map<String, String> attacks;

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    attacks = Attacks.at("http://127.0.0.1:" + server.getAddress().getPort());
    fixture = new PaneFixture();
    Fx.run(() -> fixture.pane.setSite(SiteFiles.NONE, scripts));
    fixture.show();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
    server.stop(0);
  }

  @Test
  void noAttackDoesAnything() throws Exception {
    fixture.show(attacks.values().stream().filter(this::isWorthIt).toArray(String[]::new));
    provoke();
    assertUnharmed();
    fixture.show("<p>続き</p>");
    assertThat(fixture.body()).isEqualTo("<p>続き</p>");
  }

  /** What is but large is so with scripts and without. */
  private boolean isWorthIt(String attack) {
    return !scripts || attack.length() < 10_000;
  }

  @Test
  void thePolicyOfThePageHoldsWithoutTheCleaner() throws Exception {
    for (Map.Entry<String, String> attack : attacks.entrySet()) {
      // What only hides or covers the page, or takes long to lay out, is the cleaner's alone.
      boolean heavy = attack.getValue().length() > 10_000;
      boolean styled =
          attack.getKey().matches(".*(hides|cover|clobbering|break out|refresh|our own page).*");
      boolean leaves = attack.getValue().contains("class=go");
      if (heavy || styled || leaves) continue;
      String literal = new Gson().toJson(attack.getValue());
      fixture.js("document.getElementById('genko-body').innerHTML = " + literal);
      fixture.js("document.body.getBoundingClientRect().top");
      assertThat(fixture.js("window.struck")).as(attack.getKey()).isEqualTo("undefined");
    }
    Thread.sleep(300);
    assertUnharmed();
  }

  @Test
  void noLayoutDoesAnythingEither() throws Exception {
    String host = "http://127.0.0.1:" + server.getAddress().getPort();
    SiteAddress address = SiteAddress.of("https://example.com", "/2025/x.html");
    for (Map.Entry<String, String> layout : Attacks.layouts(host).entrySet()) {
      if (!isWorthIt(layout.getValue())) continue;
      fixture.show(PageShell.site(layout.getValue(), address, scripts), "<p>本文</p>");
      fixture.js(
          "for (const e of document.querySelectorAll('.go, form, p')) e.click();"
              + "document.documentElement.dispatchEvent(new Event('click'))");
      // Out of sight until the styles that it names have come, or not.
      fixture.eventually("document.body.innerText.includes('本文')", "true");
      assertThat(fixture.js("window.struck")).as(layout.getKey()).isEqualTo("undefined");
      assertThat(List.copyOf(asked)).as(layout.getKey()).isEmpty();
    }
    Thread.sleep(300);
    fixture.show(PageShell.EMPTY, "<p>続き</p>");
    assertUnharmed();
    assertThat(fixture.body()).isEqualTo("<p>続き</p>");
  }

  /** Clicks all that can be clicked and moves the mouse over the rest. */
  private void provoke() throws Exception {
    fixture.js(
        """
        for (const e of document.querySelectorAll('#genko-body *')) {
          if (e.nodeName === 'A') continue;
          for (const type of ['mouseover', 'focus', 'toggle', 'error', 'load', 'animationstart']) {
            e.dispatchEvent(new Event(type));
          }
        }
        for (const e of document.querySelectorAll('#genko-body .go, #genko-body p, a[href]')) e.click();
        """);
    Thread.sleep(300);
  }

  private void assertUnharmed() throws Exception {
    assertThat(fixture.js("window.struck")).isEqualTo("undefined");
    assertThat(fixture.js("location.href")).isEqualTo(PageProtocols.address(scripts));
    assertThat(fixture.js("typeof genko.apply")).isEqualTo("function");
    assertThat(fixture.js("getComputedStyle(document.body).display")).isEqualTo("block");
    assertThat(List.copyOf(asked)).isEmpty();
  }
}
