package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.preview.ImageSource;
import genko.preview.PageShell;
import genko.preview.ScriptAttacks;
import genko.preview.SiteAddress;
import genko.preview.SiteFiles;
import genko.ui.Fx;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scripts that the writer allowed, beside a port that must not hear of anything. */
class ScriptAttacksTest {
  private static final SiteAddress ADDRESS = SiteAddress.of("", "/x.html");
  private static final String POST =
      "<p>秘密の下書き <a class=\"own\" href=\"https://example.com/\">a</a>"
          + "<a class=\"mail\" href=\"mailto:a@example.com\">m</a>"
          + "<img class=\"pic\" src=\"pic.png\"></p>";

  /** So many scripts that do not touch each other run in one page. */
  private static final int AT_ONCE = 8;

  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5Er"
                  + "kJggg==");

  private final Queue<String> served = new ConcurrentLinkedQueue<>();
  private final Queue<String> fetched = new ConcurrentLinkedQueue<>();
  private final AtomicInteger stopped = new AtomicInteger();
  private Listener listener;
  private PaneFixture fixture;
  private List<Map.Entry<String, String>> attacks;
  private SiteFiles files;

  @BeforeEach
  void open() throws Exception {
    listener = new Listener();
    attacks = new ArrayList<>(ScriptAttacks.at(listener.port()).entrySet());
    files = this::file;
    fixture = new PaneFixture();
    Fx.run(
        () -> {
          fixture.pane.setOnScriptsStopped(stopped::incrementAndGet);
          fixture.pane.setImages(
              path -> {
                fetched.add(path);
                return path.equals("pic.png")
                    ? new ImageSource.Found.Bytes(PIXEL)
                    : new ImageSource.Found.Missing();
              });
        });
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
    listener.close();
  }

  /** The script {@code /v7.js}; that it runs shows in its asking for {@code /ran-v7.js}. */
  private SiteFiles.Found file(String path) {
    served.add(path);
    if (!path.startsWith("/v")) return new SiteFiles.Found.Missing();
    int number = Integer.parseInt(path.substring(2, path.indexOf('.')));
    String says = "new Image().src = document.currentScript.src.replace('/v', '/ran-v');\n";
    byte[] script = (says + attacks.get(number).getValue()).getBytes(StandardCharsets.UTF_8);
    return new SiteFiles.Found.Bytes("text/javascript", script);
  }

  private static PageShell shell(List<Integer> numbers, boolean allowed) {
    StringBuilder html = new StringBuilder(PageShell.PLACE);
    for (int number : numbers) html.append("<script src=/v").append(number).append(".js></script>");
    return PageShell.site(html.toString(), ADDRESS, allowed);
  }

  private boolean ran(int number) {
    return served.contains("/ran-v" + number + ".js");
  }

  /** The scripts that go into one page. */
  private List<List<Integer>> pages() {
    List<List<Integer>> pages = new ArrayList<>();
    List<Integer> page = new ArrayList<>();
    for (int number = 0; number < attacks.size(); number++) {
      if (!ScriptAttacks.isModest(attacks.get(number).getKey())) pages.add(List.of(number));
      else page.add(number);
      if (page.size() < AT_ONCE && number < attacks.size() - 1) continue;
      pages.add(page);
      page = new ArrayList<>();
    }
    return pages;
  }

  @Test
  void theListenerHears() throws Exception {
    try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      OutputStream out = caller.getOutputStream();
      out.write("GET /x HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(caller.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(listener.heard()).containsExactly("GET /x HTTP/1.1");
  }

  @Test
  void noScriptRunsUnlessAllowed() throws Exception {
    Fx.run(() -> fixture.pane.setSite(files, false));
    fixture.show(shell(IntStream.range(0, attacks.size()).boxed().toList(), false), POST);
    assertUnharmed("scripts off");
    assertThat(served).isEmpty();
  }

  @Test
  void noScriptReachesTheNetworkOrOpensAnythingOutside() throws Exception {
    for (List<Integer> numbers : pages()) {
      String names = String.join(", ", numbers.stream().map(n -> attacks.get(n).getKey()).toList());
      int before = stopped.get();
      Fx.run(() -> fixture.pane.setSite(files, true));
      fixture.show(shell(numbers, true), POST);
      await(names, () -> numbers.stream().allMatch(this::ran));
      // Time for what the scripts have begun.
      Thread.sleep(60);
      boolean endless = names.endsWith("without end") && !names.startsWith("link");
      if (endless) await(names, () -> stopped.get() > before);
      // The page is as it was, or comes back so, and a new one without what the script left.
      Fx.run(() -> fixture.pane.setSite(files, false));
      fixture.show(shell(numbers, false), POST);
      assertUnharmed(names);
    }
    // Once more for what is slow.
    Thread.sleep(300);
    assertUnharmed("in the end");
    assertThat(fetched.stream().filter(ImageSource::isRemote)).isEmpty();
  }

  @Test
  void whatAScriptDidToThePageIsMended() throws Exception {
    int number = numberOf("page emptied");
    Fx.run(() -> fixture.pane.setSite(files, true));
    fixture.show(shell(List.of(number), true), POST);
    await("emptied", () -> fixture.js("document.body.innerText").isEmpty());
    // The script runs again in the page that comes back, but not for ever.
    for (int round = 0; stopped.get() == 0; round++) {
      assertThat(round).isLessThan(10);
      fixture.show(shell(List.of(number), true), POST, "<p>続き" + round + "</p>");
      await(
          "emptied again",
          () -> stopped.get() > 0 || !fixture.js("document.body.innerText").contains("続き"));
    }
    fixture.show(shell(List.of(number), true), POST, "<p>続き</p>");
    assertThat(fixture.js("document.body.innerText")).contains("続き");
    assertUnharmed("emptied");
  }

  @Test
  void scriptsThatAreStoppedRunAgainWhenTheWriterWantsThem() throws Exception {
    int number = numberOf("location without end");
    Fx.run(() -> fixture.pane.setSite(files, true));
    fixture.show(shell(List.of(number), true), POST);
    await("stopped", () -> stopped.get() == 1);
    fixture.show(shell(List.of(number), false), POST);
    assertUnharmed("stopped");
    served.clear();
    Fx.run(() -> fixture.pane.setSite(files, true));
    fixture.show(shell(List.of(number), true), POST);
    await("stopped again", () -> stopped.get() == 2);
    assertThat(served).contains("/ran-v" + number + ".js");
  }

  private int numberOf(String name) {
    return attacks.stream().map(Map.Entry::getKey).toList().indexOf(name);
  }

  private void assertUnharmed(String name) throws Exception {
    assertThat(fixture.js("location.href")).as(name).isEqualTo(PageProtocols.address(false));
    assertThat(fixture.js("document.body.innerText")).as(name).contains("秘密の下書き");
    assertThat(listener.heard()).as(name).isEmpty();
    assertThat(fixture.opened).as(name).isEmpty();
    assertThat(fixture.clicked).as(name).isEmpty();
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(String name, Condition condition) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as(name).isLessThan(until);
      Thread.sleep(5);
    }
  }
}
