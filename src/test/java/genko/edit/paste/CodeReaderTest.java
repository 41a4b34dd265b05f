package genko.edit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeReaderTest {
  private static void check(String html, String markdown) {
    assertThat(HtmlToMarkdown.of(html)).isEqualTo(markdown);
  }

  private static final String PYTHON = "```python\nprint(1)\n```";

  @Test
  void theBarAboveTheCodeIsNoCode() {
    check(
        "<pre><div><div>python</div><button>Copy code</button><code class=\"hljs language-python\">"
            + "<span>print</span>(1)\n</code></div></pre>",
        PYTHON);
    check(
        "<pre><div class=top>Python<div><span role=button>コピーする</span></div></div>"
            + "<div><code>print(1)\n</code></div></pre>",
        PYTHON);
    check(
        "<pre><div><span>python</span><button>Copy</button></div><code>print(1)</code></pre>",
        PYTHON);
    check(
        "<p>前</p><div><div><span>Python</span><div><button>Copy</button></div></div>"
            + "<div><pre><code class=\"language-python\">print(1)</code></pre></div></div>",
        "前\n\n" + PYTHON);
    check(
        "<div><pre><code class=language-python>print(1)</code></pre><div role=button"
            + " class=copy>Copy</div></div>",
        PYTHON);
  }

  @Test
  void theLanguageStandsInManyPlaces() {
    check("<pre class=\"sourceCode python\"><code>print(1)</code></pre>", PYTHON);
    check("<pre><code class=\"hljs python\">print(1)</code></pre>", PYTHON);
    check("<pre><code data-lang=\"python\">print(1)</code></pre>", PYTHON);
    check("<div class=\"highlight highlight-source-python\"><pre>print(1)</pre></div>", PYTHON);
  }

  @Test
  void wordsAroundCodeThatBelongToItStay() {
    check("<pre>a <code>b</code> c</pre>", "```\na b c\n```");
    check("<pre><code>a\n</code><code>b\n</code></pre>", "```\na\nb\n```");
    check(
        "<p>python</p><p>x</p><pre><code class=language-python>y</code></pre>",
        "python\n\nx\n\n```python\ny\n```");
  }
}
