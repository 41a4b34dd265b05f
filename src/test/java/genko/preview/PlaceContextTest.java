package genko.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceContextTest {
  @Test
  void theElementsAroundThePlaceStayAndWhatIsBesideItDoesNot() {
    PlaceContext context =
        PlaceContext.of(
            "<body class=a><nav>x</nav><main id='b\"'>前" + PageShell.PLACE + "後</main></body>");
    assertThat(context.before()).isEqualTo("<html><body class=\"a\"><main id=\"b&quot;\">");
    assertThat(context.after()).isEqualTo("</main></body></html>");
    assertThat(PlaceContext.of("<body>x</body>")).isEqualTo(PlaceContext.NONE);
  }

  @Test
  void aPartComesOutAsItWentInOrAsItWasChanged() {
    PlaceContext context = PlaceContext.of("<body>" + PageShell.PLACE);
    String page = context.around("<p>一</p>");
    assertThat(context.inside(page, "x")).isEqualTo("<p>一</p>");
    assertThat(context.inside(page.replace("<p>", "<p class=b>"), "x"))
        .isEqualTo("<p class=b>一</p>");
    assertThat(context.inside("<p>", "<p>一</p>")).isEqualTo("<p>一</p>");
  }
}
