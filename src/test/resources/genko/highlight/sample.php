<?php
// 記事を並べる
function titles(array $posts): array {
    $out = [];
    foreach ($posts as $post) {
        if ($post->draft === false) {
            $out[] = "「{$post->title}」" . ' です';
        }
    }
    return $out;
}
echo count(titles([]));
echo "a $b[1] {$c->d} {${f}} \n\x41 {x}"; ?> 文 <a href="<?= $x ?>">
<?php
namespace A\B;
use X\Y_Z\{A, B as C};
use function a\b_c;
abstract class Foo extends Bar implements Baz {
  const A = 1, B = [1, 2];
  public static ?int $x = 5;
  private readonly string $y;
  public function &f(int $a = 5, ?string ...$b): ?array { return new class($a) { }; }
}
try { foo\bar(1.5e3); } catch (A|B $e) { throw new E('x\'y'); }
$f = fn($x) => $x . PHP_EOL . E_ALL . __CLASS__ . FOO . Foo::class . strlen("a") . 0x1F . 0b11 . 017 . `ls`;
$g = function() use (&$a, $b) { yield 1; };
echo <<<EOT
hi $x
EOT;
/** doc */ /* m */
# x
