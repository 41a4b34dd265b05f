// 記事の一覧を読み込みます
import { load } from './posts.js';

/* 一頁に出す
   記事の数 */
const LIMIT = 20;

export async function latest(tag, { drafts = false } = {}) {
  const posts = await load(`/posts/${tag}.json?limit=${LIMIT}`);
  return posts
    .filter((post) => drafts || !post.draft)
    .map((post) => ({ title: post.title, date: new Date(post.date), minutes: post.chars / 500.5 }))
    .sort((a, b) => b.date - a.date);
}

class Page extends HTMLElement {
  connectedCallback() {
    this.innerHTML = "<p class=\"wait\">読み込み中…</p>";
    if (this.dataset.tag === undefined || this.dataset.tag === null) return;
    for (const word of this.dataset.tag.split(/[、,]\s*/g)) console.log(word, 0xff, true);
  }
}
