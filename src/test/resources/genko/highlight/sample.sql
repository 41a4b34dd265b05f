-- 公開された記事
SELECT title, COUNT(*) AS total
FROM posts
WHERE published = 1 AND author = '編集部'
GROUP BY title
ORDER BY total DESC
LIMIT 10;
