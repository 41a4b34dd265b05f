package genko.workspace.save;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.Stamp;
import genko.text.ChangeSet;
import genko.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VersionPolicyTest {
  private final List<String> kept = new ArrayList<>();
  private Instant now = Instant.parse("2025-11-17T04:13:58Z");
  private OpenPost open;
  private VersionPolicy chronicle;

  @BeforeEach
  void openAPost() {
    Opened file =
        new Opened(Path.of("post.md"), Text.of("一"), FileEncoding.UTF_8, new Stamp(3, "x"));
    watch(OpenPost.of(file, () -> now));
  }

  private void watch(OpenPost post) {
    open = post;
    chronicle = new VersionPolicy(open, (text, why) -> kept.add(why + " " + text));
  }

  private void type(String text) {
    Post post = open.session().post();
    ChangeSet end = ChangeSet.insert(post.text().length(), text);
    open.session().dispatch(Transaction.of(post, Origin.TYPE, end));
  }

  private void save() {
    Text text = open.session().post().text();
    open.saved(open.file().orElseThrow(), open.session().state());
    chronicle.saved(text);
  }

  @Test
  void whatTheFileHeldIsKeptBeforeTheFirstEdit() {
    type("二");
    type("三");
    assertThat(kept).containsExactly("OPENED 一");
  }

  @Test
  void everySaveKeepsWhatWasSaved() {
    type("二");
    save();
    type("三");
    save();
    assertThat(kept).containsExactly("OPENED 一", "SAVED 一二", "SAVED 一二三");
  }

  @Test
  void tenMinutesOfWorkKeepWhatWasThereBeforeTheNextEdit() {
    type("二");
    now = now.plus(Duration.ofMinutes(9));
    type("三");
    now = now.plus(Duration.ofMinutes(1));
    type("四");
    type("五");
    now = now.plus(Duration.ofMinutes(30));
    type("六");
    assertThat(kept).containsExactly("OPENED 一", "WORK 一二三", "WORK 一二三四五");
  }

  @Test
  void textThatNobodyWantsIsKeptWhenThePostIsClosed() {
    type("二");
    chronicle.end();
    assertThat(kept).containsExactly("OPENED 一", "DROPPED 一二");
  }

  @Test
  void aPostThatIsClosedSavedKeepsNothingMore() {
    type("二");
    save();
    chronicle.end();
    assertThat(kept).containsExactly("OPENED 一", "SAVED 一二");
  }

  @Test
  void unsavedTextIsKeptWhenTheFilesTextTakesItsPlace() {
    type("二");
    open.session().become("よそ", Origin.RELOAD);
    open.saved(open.file().orElseThrow(), open.session().state());
    chronicle.reloaded();
    type("！");
    assertThat(kept).containsExactly("OPENED 一", "REPLACED 一二", "OPENED よそ");
  }

  @Test
  void anUntitledTextIsKeptFromTheFirstTenMinutesOn() {
    watch(OpenPost.untitled(Post.of("", Kramdown.JEKYLL), () -> now));
    type("一");
    now = now.plus(Duration.ofMinutes(10));
    type("二");
    chronicle.end();
    assertThat(kept).containsExactly("WORK 一", "DROPPED 一二");
  }
}
