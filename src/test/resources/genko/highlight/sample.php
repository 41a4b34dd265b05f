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
