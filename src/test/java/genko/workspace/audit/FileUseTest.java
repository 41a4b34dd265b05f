package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.BlogFolder;
import genko.text.Problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pictures of a blog nothing mentions; none that is used may be among them. */
class FileUseTest {
  @TempDir private Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void picture(String path) throws IOException {
    write(path, "bytes");
  }

  private List<String> unused(String... texts) {
    Set<String> mentioned = FileUse.names(String.join("\n", texts));
    return FileUse.find(BlogFolder.at(folder), mentioned).stream()
        .map(AuditFinding::path)
        .sorted()
        .toList();
  }

  /** Whether a picture called {@code name} is used by a post that says {@code text}. */
  private void checkUsed(String name, String text) throws IOException {
    picture("assets/" + name);
    assertThat(unused(text)).as(text).isEmpty();
    Files.delete(folder.resolve("assets/" + name));
  }

  @Test
  void namesOfPicturesAreFoundInAnyText() {
    assertThat(FileUse.names("![a](/x/Photo.PNG \"題\") <img src='b.webp'>"))
        .containsExactlyInAnyOrder("photo.png", "b.webp");
    assertThat(FileUse.names("image: /x/c.jpg\r\nurl(d.svg) {e.gif} \"f.jpeg?w=1\" g.avif#x"))
        .containsExactlyInAnyOrder("c.jpg", "d.svg", "e.gif", "f.jpeg", "g.avif");
    assertThat(FileUse.names("(夜の川.png) と\t%E5%B7%9D.heic"))
        .containsExactlyInAnyOrder("夜の川.png", "川.heic");
    assertThat(FileUse.names("a.pngx b.txt png")).isEmpty();
    assertThat(FileUse.names("")).isEmpty();
  }

  @Test
  void aNameIsTheLastPartOfAnAddressWithoutEscapes() {
    assertThat(FileUse.name("/a/b/%E5%B7%9D.PNG")).isEqualTo("川.png");
    assertThat(FileUse.name("川.png")).isEqualTo("川.png");
    assertThat(FileUse.name("")).isEmpty();
  }

  @Test
  void anEmptyFolderAndOneThatIsGoneHaveNone() throws IOException {
    assertThat(unused()).isEmpty();
    Files.delete(folder);
    assertThat(unused()).isEmpty();
  }

  @Test
  void whatNothingMentionsIsToldAtItself() throws IOException {
    picture("assets/川.png");
    picture("assets/used.png");
    AuditFinding found =
        FileUse.find(BlogFolder.at(folder), FileUse.names("![](/assets/used.png)")).getFirst();
    assertThat(found.path()).isEqualTo("assets/川.png");
    assertThat(found.rule()).isEqualTo("blog.unused");
    assertThat(found.problem().severity()).isEqualTo(Severity.NOTE);
    assertThat(found.problem().args()).containsExactly("assets/川.png");
  }

  @Test
  void whatIsUsedIsNotCalledUnusedHoweverItIsMentioned() throws IOException {
    checkUsed("a.png", "![](../assets/a.png)");
    checkUsed("A.PNG", "![](/assets/a.png)");
    checkUsed("川.png", "![](/assets/%E5%B7%9D.png)");
    checkUsed("my photo.png", "![](/assets/my%20photo.png)");
    checkUsed("my photo.png", "![](</assets/my photo.png>)");
    checkUsed("夜の　川.png", "<img src=\"/assets/夜の　川.png\">");
    checkUsed("photo(1).png", "![](/assets/photo(1).png)");
    checkUsed("a=b,c.png", "image: /assets/a=b,c.png");
  }

  @Test
  void aNameWithSpacesThatNothingMentionsIsTold() throws IOException {
    picture("assets/my photo.png");
    picture("assets/photo(1).png");
    assertThat(unused("![](/assets/photo2.png)"))
        .containsExactly("assets/my photo.png", "assets/photo(1).png");
  }

  @Test
  void layoutsStylesScriptsAndPicturesMentionToo() throws IOException {
    picture("assets/a.png");
    picture("assets/b.png");
    picture("assets/c.png");
    picture("assets/d.png");
    picture("assets/e.svg");
    assertThat(unused()).hasSize(5);
    write("_layouts/post.html", "<img src=\"/assets/a.png\">");
    write("assets/main.scss", "body { background: url('b.png') }");
    write("_data/pictures.yml", "cover: c.png\n");
    write("assets/e.svg", "<svg docname=\"e.svg\"><image href=\"d.png\"/></svg>");
    assertThat(unused()).containsExactly("assets/e.svg");
    write("about.md", "![](/assets/e.svg)\n");
    assertThat(unused()).isEmpty();
  }

  @Test
  void ofTwoThatAreNamedAlikeOneSpeaksForBoth() throws IOException {
    picture("assets/a/x.png");
    picture("assets/b/x.png");
    assertThat(unused("![](/assets/a/x.png)")).isEmpty();
    assertThat(unused()).containsExactly("assets/a/x.png", "assets/b/x.png");
  }

  @Test
  void whatBrowsersLookForAndWhatLiesAtTheRootIsUsed() throws IOException {
    picture("assets/favicon-32x32.png");
    picture("assets/Apple-Touch-Icon.png");
    picture("cover.png");
    assertThat(unused()).isEmpty();
  }

  @Test
  void foldersOfOtherProgramsAreNotLookedInto() throws IOException {
    for (String passed : List.of("node_modules", "_site", "public", "vendor", ".git", "_posts")) {
      picture(passed + "/a.png");
    }
    picture("assets/b.png");
    write("_site/index.html", "<img src=\"/assets/b.png\">");
    assertThat(unused()).containsExactly("assets/b.png");
  }
}
