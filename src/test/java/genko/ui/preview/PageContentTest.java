package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.preview.PreviewPage;
import genko.preview.SiteFiles;
import org.junit.jupiter.api.Test;

class PageContentTest {
  private final PageContent content = new PageContent(new ShownPage(new NoOwner()));

  private static final class NoOwner implements ShownPage.Owner {
    @Override
    public void dressed() {}

    @Override
    public void updated(PreviewPage shown) {}

    @Override
    public void givenUp() {}

    @Override
    public void lighter() {}

    @Override
    public void broken() {}
  }

  @Test
  void aPageIsLoadedAnewOnlyWhenScriptsAreAllowedOrForbidden() {
    assertThat(content.setSite(SiteFiles.NONE, false)).isFalse();
    assertThat(content.setSite(SiteFiles.NONE, true)).isTrue();
    assertThat(content.runsScripts()).isTrue();
    assertThat(content.setSite(SiteFiles.NONE, true)).isFalse();
    assertThat(content.setSite(SiteFiles.NONE, false)).isTrue();
    assertThat(content.runsScripts()).isFalse();
    assertThat(content.site()).isSameAs(SiteFiles.NONE);
  }
}
