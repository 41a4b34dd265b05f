#include <stdio.h>
#define LIMIT 400

/* 枚数を
   数える */
static int pages(const char *body, unsigned int length) {
  int count = 0;
  for (unsigned int i = 0; i < length; i++) {
    if (body[i] != ' ') count++; // 空白は数えない
  }
  return (count + LIMIT - 1) / LIMIT;
}

int main(void) {
  printf("%d\n", pages("abc", 3));
  return 0;
}
