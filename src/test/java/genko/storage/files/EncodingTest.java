package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import genko.corpus.Corpus;
import genko.storage.files.FileEncoding.Encoded.Bytes;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.OpenResult.Undecodable;
import genko.storage.files.SaveResult.Saved;
import genko.storage.files.SaveResult.Unencodable;
import genko.text.RandomText;
import genko.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final String JAPANESE =
      "---\ntitle: \"原稿の書き方\"\ntags: [文章, 日本語]\n---\n\n一行目です。カタカナもあります。\n";
  private static final String FRENCH =
      "---\ntitle: \"Été à la plage\"\n---\n\nDéjà vu – c’est l’été, très beau garçon.\n";

  private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
  private final Path post = memory.getPath("/post.md");
  private final PostFiles files = new PostFiles(Disk.REAL, memory.getPath("/state"));

  @BeforeEach
  void start() throws IOException {
    Files.writeString(post, "");
  }

  @AfterEach
  void end() throws IOException {
    memory.close();
  }

  @Test
  void recognisesTheEncodingsThatPostsAreWrittenIn() throws IOException {
    checkDetected(JAPANESE, StandardCharsets.UTF_8, false);
    checkDetected(JAPANESE, StandardCharsets.UTF_8, true);
    checkDetected(JAPANESE, FileEncoding.SHIFT_JIS, false);
    checkDetected(JAPANESE, FileEncoding.EUC_JP, false);
    checkDetected(JAPANESE, StandardCharsets.UTF_16LE, true);
    checkDetected(JAPANESE, StandardCharsets.UTF_16BE, true);
    checkDetected(JAPANESE, StandardCharsets.UTF_16LE, false);
    checkDetected(JAPANESE, StandardCharsets.UTF_16BE, false);
    checkDetected(FRENCH, FileEncoding.WINDOWS_1252, false);
    checkDetected("# été\n", FileEncoding.WINDOWS_1252, false);
    checkDetected("---\ntitle: plain\n---\n", StandardCharsets.UTF_16LE, false);
    checkDetected("短い文。\n", FileEncoding.SHIFT_JIS, false);
    checkDetected("短い文。\n", FileEncoding.EUC_JP, false);
    checkDetected("---\ntitle: 桜\n---\n", FileEncoding.SHIFT_JIS, false);
    checkDetected("---\ntitle: 桜\n---\n", FileEncoding.EUC_JP, false);
    checkDetected("---\ntitle: ﾊﾝｶｸ の文字です\n---\n", FileEncoding.SHIFT_JIS, false);
    checkDetected("①②③の手順、Ⅳ章㈱を見る。\n", FileEncoding.SHIFT_JIS, false);
    checkDetected("", StandardCharsets.UTF_8, false);
  }

  private void checkDetected(String text, Charset charset, boolean bom) throws IOException {
    FileEncoding encoding = FileEncoding.of(charset, bom);
    byte[] bytes = bytes(text, encoding);
    Opened opened = checkUntouched(bytes, charset + " " + text);
    assertThat(opened.encoding()).as(text).isEqualTo(encoding);
    assertThat(opened.text().toString()).isEqualTo(text);
  }

  @Test
  void openingAndSavingKeepsEveryByteOfEveryEncodingAndLineEnd() throws IOException {
    long seed = 20251117;
    Random random = new Random(seed);
    for (int round = 0; round < 600; round++) {
      Charset charset = FileEncoding.CHARSETS.get(random.nextInt(FileEncoding.CHARSETS.size()));
      boolean bom = FileEncoding.mark(charset).length > 0 && random.nextBoolean();
      String text = RandomText.of(random, 60);
      if (charset.equals(FileEncoding.WINDOWS_1252)) {
        text = text.replaceAll("[^\\x00-\\x7f]+", "é");
      } else if (!charset.name().startsWith("UTF")) {
        text = text.replaceAll("[𠮷🍣\u0301]", "字");
      }
      byte[] bytes = bytes(text, FileEncoding.of(charset, bom));
      checkUntouched(bytes, "seed %d round %d %s".formatted(seed, round, charset));
    }
  }

  @Test
  void openingAndSavingKeepsOddBytes() throws IOException {
    for (String hex :
        List.of(
            "",
            "00",
            "0000000000000000",
            "610062",
            "61000062",
            "EFBBBF",
            "EFBBBFEFBBBF61",
            "61EFBBBF62",
            "EFBFBD0A",
            "0D",
            "0D0D0A0D0A0A0D",
            "FFFE",
            "FEFF",
            "FFFE0D000A00",
            "FFFE0000",
            "2D2D2D0A1A1B7F")) {
      checkUntouched(HexFormat.of().parseHex(hex), hex);
    }
  }

  @Test
  void openingAndSavingKeepsEveryPostOfTheCorpus() throws IOException {
    int opened = 0;
    for (Path real : Corpus.posts()) {
      byte[] bytes = Files.readAllBytes(real);
      Files.write(post, bytes);
      // What no encoding reads without loss opens to be looked at, and is never saved.
      if (!(files.open(post) instanceof Opened)) continue;
      checkUntouched(bytes, real.toString());
      opened++;
    }
    Corpus.report("open and save", opened);
  }

  @Test
  void randomBytesAreKeptOrNotEditable() throws IOException {
    long seed = 99;
    Random random = new Random(seed);
    int opened = 0;
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      Files.write(post, bytes);
      switch (files.open(post)) {
        case Opened file -> {
          opened++;
          checkUntouched(bytes, "seed %d round %d".formatted(seed, round));
          assertThat(file.stamp().length()).isEqualTo(bytes.length);
        }
        case Undecodable file ->
            assertThat(file.shown().toString()).as(HexFormat.of().formatHex(bytes)).contains("\\x");
        case OpenResult.Unreadable file -> throw new AssertionError(file);
      }
    }
    assertThat(opened).isGreaterThan(100);
  }

  @Test
  void shiftJisKeepsTheCodesOfNecAndIbm() throws IOException {
    // Roman numerals, the sign for "because" and 纊 each have a second code, which is used here.
    byte[] text = bytes("番号", FileEncoding.of(FileEncoding.SHIFT_JIS, false));
    byte[] twins = HexFormat.of().parseHex("FA4A8140FA548140ED40EEEF0A");
    byte[] bytes = concat(text, twins);
    Opened opened = checkUntouched(bytes, "twins");
    assertThat(opened.encoding().charset()).isEqualTo(FileEncoding.SHIFT_JIS);
    assertThat(opened.encoding().variants()).isNotEmpty();
    assertThat(opened.text().toString()).contains("纊");
    assertThat(files.save(opened, Text.of("前" + opened.text()))).isInstanceOf(Saved.class);
    assertThat(Files.readAllBytes(post)).endsWith(bytes).hasSize(bytes.length + 2);
  }

  @Test
  void aCharacterWrittenInTwoWaysInOneFileIsShownButNotEdited() throws IOException {
    Files.write(post, HexFormat.of().parseHex("82A082A2FA5B0A81E60A"));
    assertThat(files.open(post)).isInstanceOf(Undecodable.class);
  }

  @Test
  void everyShiftJisAndEucCodeComesBackAsItWas() {
    int codes = 0;
    for (Charset charset : List.of(FileEncoding.SHIFT_JIS, FileEncoding.EUC_JP)) {
      for (int lead = 0x81; lead <= 0xFE; lead++) {
        for (int trail = 0x40; trail <= 0xFE; trail++) {
          byte[] bytes = {'a', (byte) lead, (byte) trail, '\n'};
          var read = FileEncoding.decode(bytes, charset);
          if (read.isEmpty()) continue;
          codes++;
          var back = (Bytes) read.get().encoding().encode(read.get().text());
          if (!Arrays.equals(back.bytes(), bytes)) throw new AssertionError(charset + " " + codes);
        }
      }
    }
    assertThat(codes).isGreaterThan(15_000);
  }

  @Test
  void bytesThatAreNoTextAreShownWithTheirValuesAndNotEdited() throws IOException {
    Files.write(
        post,
        concat(
            "題名は".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xE3, 0x0A, (byte) 0x81}));
    assertThat(files.open(post))
        .isInstanceOfSatisfying(
            Undecodable.class,
            file -> {
              assertThat(file.shown().toString()).isEqualTo("題名は\\xE3\n\\x81");
              assertThat(file.key()).isEqualTo("files.open.undecodable");
            });
  }

  @Test
  void reopensInTheEncodingThatTheWriterChose() throws IOException {
    byte[] bytes = bytes("ｱｲｳ", FileEncoding.of(FileEncoding.SHIFT_JIS, false));
    Files.write(post, bytes);
    Opened chosen = (Opened) files.open(post, FileEncoding.SHIFT_JIS);
    assertThat(chosen.text().toString()).isEqualTo("ｱｲｳ");
    assertThat(files.open(post, StandardCharsets.UTF_8)).isInstanceOf(Undecodable.class);
    Opened western = (Opened) files.open(post, FileEncoding.WINDOWS_1252);
    assertThat(files.save(western, western.text())).isInstanceOf(Saved.class);
    assertThat(Files.readAllBytes(post)).isEqualTo(bytes);
  }

  @Test
  void namesTheFirstCharacterThatTheEncodingCannotHold() throws IOException {
    Files.write(post, bytes(JAPANESE, FileEncoding.of(FileEncoding.SHIFT_JIS, false)));
    Opened opened = (Opened) files.open(post);
    assertThat(files.save(opened, Text.of("寿司🍣と𠮷")))
        .isEqualTo(new Unencodable(2, "🍣", FileEncoding.SHIFT_JIS));
    assertThat(files.save(opened.in(FileEncoding.UTF_8), Text.of("寿司🍣")))
        .isInstanceOf(Saved.class);
    assertThat(Files.readString(post)).isEqualTo("寿司🍣");
  }

  @Test
  void halfASurrogatePairIsNotWrittenAsAQuestionMark() {
    Opened opened = (Opened) files.open(post);
    assertThat(files.save(opened, Text.of("ab\ud842c")))
        .isEqualTo(new Unencodable(2, "\ud842", StandardCharsets.UTF_8));
  }

  @Test
  void theRefusedCharacterIsFoundBehindVariantsToo() throws IOException {
    Files.write(post, HexFormat.of().parseHex("82A082A282A482A682A8FA540A"));
    Opened opened = (Opened) files.open(post);
    assertThat(opened.encoding().variants()).isNotEmpty();
    String text = opened.text() + "続き🍣";
    assertThat(files.save(opened, Text.of(text)))
        .isEqualTo(new Unencodable(text.indexOf("🍣"), "🍣", FileEncoding.SHIFT_JIS));
  }

  @Test
  void aMarkDecidesTheEncodingAndWhatItCannotReadIsNotEdited() throws IOException {
    byte[] half = HexFormat.of().parseHex("FFFE2D002D002D000A007400D83D0A0042D80A00");
    byte[] odd = HexFormat.of().parseHex("FEFF002D002D002D000A00");
    byte[] broken = HexFormat.of().parseHex("EFBBBF2D2D2D0A7469746C653A2061E30A2D2D2D0A");
    byte[] wide = "---\ntitle: a\n".getBytes(Charset.forName("UTF-32LE"));
    byte[] marked = concat(HexFormat.of().parseHex("FFFE0000"), wide);
    byte[] big =
        concat(
            HexFormat.of().parseHex("0000FEFF"),
            "---\ntitle: a\n".getBytes(Charset.forName("UTF-32BE")));
    byte[] lone = new byte[0];
    for (char unit : "---\ntitle: a\ud842\n---\n".toCharArray()) {
      lone = concat(lone, new byte[] {(byte) unit, (byte) (unit >>> 8)});
    }
    for (byte[] bytes : List.of(half, odd, broken, wide, marked, big, lone)) {
      Files.write(post, bytes);
      assertThat(files.open(post))
          .as(HexFormat.of().formatHex(bytes))
          .isInstanceOf(Undecodable.class);
      for (Charset charset : FileEncoding.CHARSETS) {
        boolean mark = bytes != wide && bytes != lone;
        if (mark) assertThat(files.open(post, charset)).isNotInstanceOf(Opened.class);
      }
    }
  }

  @Test
  void utf8WithAFaultIsNotTakenForAnotherEncoding() throws IOException {
    byte[] text = "題名は「原稿」です。\n".getBytes(StandardCharsets.UTF_8);
    Files.write(post, concat(text, new byte[] {(byte) 0xE9, '\n'}));
    assertThat(files.open(post)).isInstanceOf(Undecodable.class);
  }

  @Test
  void whatSomebodyElseSavedInAnotherEncodingIsReadInThat() throws IOException {
    for (FileEncoding before :
        List.of(
            FileEncoding.of(FileEncoding.WINDOWS_1252, false),
            FileEncoding.of(FileEncoding.SHIFT_JIS, false),
            FileEncoding.of(StandardCharsets.UTF_16LE, true))) {
      Files.write(post, bytes("plain\n", before));
      Opened was = (Opened) files.open(post, before.charset());
      Files.write(post, bytes(JAPANESE, FileEncoding.UTF_8));
      Opened now = (Opened) files.reopen(was);
      assertThat(now.text().toString()).isEqualTo(JAPANESE);
      assertThat(now.encoding()).isEqualTo(FileEncoding.UTF_8);
      // An encoding that was chosen stays as long as it may be the one.
      Files.write(post, bytes("plain too\n", before));
      assertThat(((Opened) files.reopen(was)).encoding()).isEqualTo(before);
    }
  }

  private Opened checkUntouched(byte[] bytes, String what) throws IOException {
    Files.write(post, bytes);
    OpenResult opening = files.open(post);
    assertThat(opening).as(what).isInstanceOf(Opened.class);
    Opened opened = (Opened) opening;
    // Writing it elsewhere proves more than a save, which leaves an unchanged file alone.
    Path copy = memory.getPath("/copy.md");
    assertThat(files.saveOver(copy, opened.text(), opened.encoding())).isInstanceOf(Saved.class);
    assertThat(Files.readAllBytes(copy)).as(what).isEqualTo(bytes);
    assertThat(files.save(opened, opened.text())).isInstanceOf(Saved.class);
    assertThat(Files.readAllBytes(post)).as(what).isEqualTo(bytes);
    return opened;
  }

  private static byte[] bytes(String text, FileEncoding encoding) {
    byte[] mark = encoding.bom() ? FileEncoding.mark(encoding.charset()) : new byte[0];
    return concat(mark, text.getBytes(encoding.charset()));
  }

  private static byte[] concat(byte[] one, byte[] other) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(one);
    all.writeBytes(other);
    return all.toByteArray();
  }
}
