package genko.jekyll.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import genko.jekyll.liquid.run.Fault;
import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderedTemplate;
import genko.jekyll.liquid.value.Limits;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiquidTest {
  /** The files and posts that the templates of the table ask for. */
  private static final class Blog implements Host {
    private static final Map<String, String> FILES =
        Map.of(
            "a.html", "INC[{{ include.x }}|{{ include.y }}|{{ include.z }}]\n",
            "b.html",
                "B({{ include.x }}){% include a.html %}{% include a.html x=\"in\" %}"
                    + "{% assign inner = \"set\" %}",
            "sub/c.html", "C",
            "loop.html", "{% include loop.html %}",
            "brk.html", "{% if i == 2 %}{% break %}{% endif %}",
            "bad.html", "一\n二\n{{ x | divided_by: 0 }}{% nobody %}");

    @Override
    public Optional<Source> include(String name) {
      return Optional.ofNullable(FILES.get(name)).map(text -> new Source(name, text));
    }

    @Override
    public Optional<String> link(String path) {
      return Optional.ofNullable(
          Map.of(
                  "_posts/2024-05-01-hello.md", "/2024/05/01/hello.html",
                  "page.md", "/page.html",
                  "assets/x.txt", "/assets/x.txt",
                  "/assets/x.txt", "/assets/x.txt")
              .get(path));
    }

    @Override
    public Optional<String> postUrl(String name) {
      return Optional.ofNullable(
          Map.of(
                  "2024-05-01-hello", "/2024/05/01/hello.html",
                  "/2024-05-01-hello", "/2024/05/01/hello.html",
                  "sub/2024-05-02-世界", "/2024/05/02/世界.html")
              .get(name));
    }

    @Override
    public String markdownify(String text) {
      return "<p>" + text + "</p>\n";
    }

    @Override
    public String url() {
      return "https://例え.example";
    }

    @Override
    public String baseurl() {
      return "/base";
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("Asia/Tokyo");
    }

    @Override
    public Instant now() {
      return Instant.parse("2024-05-01T00:00:00Z");
    }
  }

  private static final Host BLOG = new Blog();

  private static RenderedTemplate render(String template) {
    return Template.parse(template).render(Map.of("title", "題"), BLOG, Limits.USUAL);
  }

  @Test
  void rendersWhatJekyllRenders() throws IOException {
    JsonObject table = table();
    Map<String, Object> values = new LinkedHashMap<>();
    table.getAsJsonObject("values").asMap().forEach((key, value) -> values.put(key, value(value)));
    values.put("site", Map.of("title", "T"));
    values.put("page", Map.of("title", "PT"));
    List<String> wrong = new ArrayList<>();
    JsonArray cases = table.getAsJsonArray("cases");
    for (JsonElement element : cases) {
      JsonObject one = element.getAsJsonObject();
      String template = one.get("template").getAsString();
      RenderedTemplate rendered = Template.parse(template).render(values, BLOG, Limits.USUAL);
      boolean aborts = rendered.faults().stream().anyMatch(Fault::abortsBuild);
      String wanted = one.has("aborts") ? "aborts" : one.get("output").getAsString();
      String got = aborts ? "aborts" : rendered.text();
      if (!got.equals(wanted)) wrong.add(template + "\n  wanted " + wanted + "\n  got " + got);
    }
    assertThat(cases).hasSizeGreaterThan(900);
    assertThat(wrong).isEmpty();
  }

  private static JsonObject table() throws IOException {
    try (var in = LiquidTest.class.getResourceAsStream("/genko/liquid/templates.json")) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    }
  }

  private static Object value(JsonElement json) {
    if (json.isJsonNull()) return null;
    if (json.isJsonArray()) {
      List<Object> list = new ArrayList<>();
      json.getAsJsonArray().forEach(item -> list.add(value(item)));
      return list;
    }
    if (json.isJsonObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      json.getAsJsonObject().asMap().forEach((key, item) -> map.put(key, value(item)));
      return map;
    }
    var primitive = json.getAsJsonPrimitive();
    if (primitive.isBoolean()) return primitive.getAsBoolean();
    if (primitive.isString()) return primitive.getAsString();
    String number = primitive.getAsString();
    boolean whole = number.matches("-?\\d{1,18}");
    return whole ? (Object) Long.valueOf(number) : (Object) Double.valueOf(number);
  }

  @Test
  void aTagThatNobodyKnowsShowsAsItIsWritten() {
    RenderedTemplate rendered = render("前 {% gallery a|b <x> %}後");
    assertThat(rendered.text())
        .startsWith("前 <span class=\"genko-liquid\">&#123;&#37; gallery a&#124;b &lt;x&gt;")
        .endsWith("</span>後");
    assertThat(rendered.faults()).hasSize(1);
    assertThat(rendered.faults().getFirst().abortsBuild()).isFalse();
    assertThat(rendered.faults().getFirst().problem().key()).isEqualTo("liquid.unknownTag");
    assertThat(rendered.faults().getFirst().problem().span()).isEqualTo(new Span(2, 23));
  }

  @Test
  void whatStandsBetweenATagThatNobodyKnowsAndItsEndGoesOn() {
    RenderedTemplate rendered = render("{% box %}{{ title }}{% endbox %}");
    assertThat(rendered.text()).contains("題");
    assertThat(rendered.faults()).hasSize(1);
  }

  @Test
  void aFilterThatNobodyKnowsPassesItsInputOnAndIsListedOnce() {
    RenderedTemplate rendered = render("{% for i in (1..3) %}{{ title | shout: 3 }}{% endfor %}");
    assertThat(rendered.text()).isEqualTo("題題題");
    assertThat(rendered.faults()).hasSize(1);
    assertThat(rendered.faults().getFirst().problem().severity()).isEqualTo(Severity.DOUBT);
    assertThat(rendered.faults().getFirst().problem().args()).containsExactly("shout");
  }

  /** A value of each kind, as templates write it. */
  private static final List<String> KINDS =
      List.of(
          "nil", "true", "1", "-2.5", "'k'", "''", "'a.b'", "mixed", "maps", "map", "time", "day",
          "forloop", "(1..3)", "empty");

  /** Renders {@code template} within a loop, with values of every kind; whatever it comes to. */
  private static void checkRenders(String template) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("mixed", Arrays.asList(null, 1L, "x", Map.of("k", 1L), List.of()));
    values.put("maps", List.of(Map.of("k", 1L), Map.of(), new LinkedHashMap<>()));
    values.put("map", Map.of("k", List.of(1L), "url", "/"));
    values.put("time", Instant.EPOCH.atZone(ZoneId.of("UTC")));
    values.put("day", LocalDate.EPOCH);
    Template parsed = Template.parse("{% for i in (1..1) %}" + template + "{% endfor %}");
    assertThatCode(() -> parsed.render(values, BLOG, Limits.USUAL))
        .as(template)
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date date_to_xmlschema date_to_rfc822 date_to_string date_to_long_string",
        "relative_url absolute_url strip_index markdownify smartify xml_escape cgi_escape",
        "uri_escape normalize_whitespace slugify number_of_words array_to_sentence_string jsonify",
        "inspect where find where_exp find_exp group_by group_by_exp sort push unshift pop shift",
        "sample size first last join reverse uniq compact map concat sort_natural default",
        "plus minus times divided_by modulo abs ceil floor round at_least at_most to_integer",
        "downcase upcase capitalize escape_once strip lstrip rstrip strip_html strip_newlines",
        "newline_to_br escape h url_encode url_decode append prepend remove remove_first replace",
        "replace_first split slice truncate truncatewords"
      })
  void aFilterTakesWhateverValuesOrSaysThatItDoesNot(String filters) {
    for (String filter : filters.split(" ", -1)) {
      for (String input : KINDS) {
        List<String> calls = new ArrayList<>(List.of(""));
        for (String first : KINDS) {
          calls.add(": " + first);
          for (String second : List.of("nil", "1", "'k'", "'item.k > 0'")) {
            calls.add(": " + first + ", " + second);
          }
        }
        for (String call : calls) {
          checkRenders("{{ " + input + " | " + filter + call + " }}");
        }
      }
    }
  }

  @Test
  void aTagTakesWhateverValuesOrSaysThatItDoesNot() {
    List<String> tags =
        List.of(
            "{% if A == B %}{% elsif A != B %}{% elsif A contains B %}{% endif %}",
            "{% if A < B %}{% elsif A > B %}{% elsif A <= B %}{% elsif A >= B %}{% endif %}",
            "{% case A %}x{% when B or nil %}y{% else %}z{% endcase %}",
            "{% for x in A limit: B offset: B %}{{ x }}{% endfor %}",
            "{% for x in map limit: A offset: continue %}{{ x }}{% endfor %}",
            "{% for x in (A..B) limit: 2 %}{{ x }}{% endfor %}",
            "{% tablerow x in A cols: B limit: B offset: B %}{{ x }}{% endtablerow %}",
            "{% cycle A: B, 'x' %}{% cycle A, B %}{% cycle b: A %}",
            "{% assign a = A %}{{ a[B] }}{{ a.size }}{{ a.first }}{{ a.last }}{{ a.k }}",
            "{% assign a = A %}{% include a.html x=a y=B %}{% include {{ a }} %}");
    for (String tag : tags) {
      for (String first : KINDS) {
        for (String second : KINDS) checkRenders(tag.replace("A", first).replace("B", second));
      }
    }
  }

  @Test
  void whatEndsTheBuildIsAFaultAtItsPlaceAndTheRestGoesOn() {
    RenderedTemplate rendered = render("{{ title }}\n{{ 1 | divided_by: 0 }}\n{{ title");
    assertThat(rendered.faults())
        .extracting(fault -> fault.problem().key())
        .containsExactlyInAnyOrder("liquid.zero", "liquid.unclosed");
    assertThat(rendered.faults())
        .extracting(fault -> fault.problem().span().from())
        .containsExactlyInAnyOrder(2 + 10, 12 + 24);
    assertThat(rendered.text()).startsWith("題\n<span class=\"genko-liquid genko-liquid-fault\">");
  }

  @Test
  void aFaultOfAnIncludedFileNamesTheFileAndItsLine() {
    RenderedTemplate rendered = render("a\n{% include bad.html x=1 %}");
    assertThat(rendered.faults()).hasSize(2);
    Fault fault = rendered.faults().getFirst();
    assertThat(fault.file()).isEqualTo("bad.html");
    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.problem().span()).isEqualTo(new Span(2, 28));
  }

  @Test
  void everyPartOfTheOutputLeadsBackToItsSource() {
    String template = "前\n{% assign a = 'x' %}{{ title }}中{% for i in (1..2) %}繰{% endfor %}後";
    RenderedTemplate rendered = render(template);
    assertThat(rendered.text()).isEqualTo("前\n題中繰繰後");
    for (String plain : List.of("前", "中", "後", "繰")) {
      int at = rendered.text().lastIndexOf(plain);
      assertThat(rendered.map().source(at)).as(plain).isEqualTo(template.indexOf(plain));
    }
    int output = template.indexOf("{{");
    Span span = rendered.map().source(new Span(2, 3));
    assertThat(span).isEqualTo(new Span(output, output + "{{ title }}".length()));
    assertThat(rendered.map().output(template.indexOf("中"))).isEqualTo(3);
    assertThat(rendered.map().output(template.indexOf("後"))).isEqualTo(6);
  }

  @Test
  void whatAFileShowsLeadsToTheTagThatTookItIn() {
    RenderedTemplate rendered = render("ab{% include sub/c.html %}d");
    assertThat(rendered.map().source(new Span(2, 3))).isEqualTo(new Span(2, 26));
    assertThat(rendered.map().source(3)).isEqualTo(26);
  }

  @Test
  void aTextWithoutLiquidIsItself() {
    assertThat(Template.isIn("a { b } % {: .c }")).isFalse();
    assertThat(render("a { b }").map().source(3)).isEqualTo(3);
  }

  @Test
  void noTemplateTakesForEver() {
    List<String> hostile =
        List.of(
            "{% for i in (1..1000000000) %}{% for j in (1..1000000000) %}{% endfor %}{% endfor %}",
            "{% for i in (1..1000000000) %}x{% endfor %}",
            "{{ (1..1000000000) | join: 'x' }}",
            "{{ (1..1000000000) | sort | size }}",
            "{% assign a = 'x' %}{% for i in (1..90) %}{% assign a = a | append: a %}{% endfor %}",
            "{% assign a = 'x' | split: '' %}{% for i in (1..90) %}{% assign a = a | concat: a %}"
                + "{% endfor %}",
            "{% assign a = 'x' %}{% for i in (1..90) %}{% assign a = a | replace: 'x', 'xxxxxxxx'"
                + " %}{% endfor %}",
            "{% assign a = 2 %}{% for i in (1..90) %}{% assign a = a | times: a %}{% endfor %}",
            "{% include loop.html %}",
            "{% if a %}".repeat(50_000),
            "{{".repeat(500_000),
            "{%".repeat(500_000),
            "{{ " + "(".repeat(100_000) + " }}",
            "{{ a" + "[a".repeat(100_000) + "]".repeat(100_000) + " }}",
            "{{ " + "(1..".repeat(50_000) + "2" + ")".repeat(50_000) + " }}",
            "{% if " + "a ".repeat(100_000) + " %}{% endif %}",
            "{% if " + "a and ".repeat(100_000) + "b %}{% endif %}",
            "{% if '" + "a\" ".repeat(50_000) + " %}{% endif %}",
            "{% include a.html " + "x=\"\\".repeat(20_000) + " %}",
            "{% highlight a " + "x=\"1 ".repeat(20_000) + " %}{% endhighlight %}",
            "{% assign " + "a".repeat(200_000) + " %}",
            "{{ 'x' | " + "append: 'y' | ".repeat(50_000) + "upcase }}",
            "{{ '" + "<script ".repeat(50_000) + "' | strip_html }}",
            "{{ '2024-01-01' | date: '%1000Y%999999999Y%' }}");
    for (String template : hostile) {
      String name = template.substring(0, Math.min(60, template.length()));
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> render(template), () -> name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if a %}",
        "{% unless a %}",
        "{% for a in b %}",
        "{% case a %}{% when 1 %}",
        "{% capture a %}",
        "{% ifchanged %}",
        "{% tablerow a in b %}",
        "{% highlight a %}",
        "{% comment %}",
        "{% if a %}{% for b in c %}"
      })
  void whatNestsTooDeepIsSaidOnceAndNotReadOn(String tag) {
    RenderedTemplate rendered = render("a" + tag.repeat(50_000) + "z");
    assertThat(rendered.faults()).hasSize(1);
    assertThat(rendered.faults().getFirst().problem().key()).isEqualTo("liquid.nesting");
    assertThat(rendered.faults().getFirst().problem().span().from()).isLessThan(2_500);
    assertThat(rendered.text()).startsWith("a").hasSizeLessThan(3 * tag.length() * 50_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% else %}",
        "{% endif %}",
        "{% for %}",
        "{{ a | b: }}",
        "{% if %}",
        "{% assign %}"
      })
  void manyFaultsAreAHundred(String fault) {
    assertThat(render(fault.repeat(50_000)).faults()).hasSizeBetween(1, 100);
  }

  @Test
  void tooMuchIsAFaultWhereItHappens() {
    RenderedTemplate rendered = render("a{% for i in (1..100000000) %}b{% endfor %}");
    assertThat(rendered.faults()).hasSize(1);
    assertThat(rendered.faults().getFirst().problem().key()).isEqualTo("liquid.exhausted");
    assertThat(rendered.text()).startsWith("abbb");
  }

  @Test
  void theCallerCanEndItAtAnyTime() {
    class GivenUp extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }
    Limits limits =
        Limits.USUAL.withTick(
            () -> {
              throw new GivenUp();
            });
    Template template = Template.parse("{% for i in (1..100000) %}{% endfor %}");
    Assertions.assertThrows(GivenUp.class, () -> template.render(Map.of(), Host.NONE, limits));
  }
}
