## 記事
# plain
import strutils, os
proc title*(p: Post, n = 0x1F'i32): string =
  var s_a = "a $name\n" & r"raw ""x" & 'c' & '\n'
  let f = 1.5e3'f32 + 2..3
  if not (n is_not int) and true: return nil
  echo """long
"text" """
  result = `+`(s_a, $1_000u)
template `[]=`(a: seq[int]) = discard
