#!/bin/bash
# 下書きを公開する
set -eu
DRAFTS=_drafts
for file in "$DRAFTS"/*.md; do
  name=$(basename "$file")
  if [ -f "_posts/$name" ]; then
    echo "もうあります: $name" >&2
    continue
  fi
  git mv "$file" "_posts/$(date +%F)-${name}" && git commit -m '公開' --quiet
done
cd _site || exit 1
sudo rsync -av --delete . server:/var/www/blog
