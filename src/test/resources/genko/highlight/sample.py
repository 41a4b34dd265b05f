# 本文の字数を数える
import re
from datetime import date

LIMIT = 400


class Post(object):
    """一つの記事"""

    def __init__(self, title, body=""):
        self.title = title
        self.body = body

    def pages(self):
        count = len(re.sub(r"\s", "", self.body))
        return count // LIMIT + 1 if count > 0 else 0


if __name__ == "__main__":
    post = Post("初めての記事", "本文です。\n")
    for key, value in {"枚": post.pages(), "率": 1.5}.items():
        print("%s: %d" % (key, value), not None, True)
