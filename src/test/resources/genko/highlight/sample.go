// 字数を数える
package main

import (
	"fmt"
	"strings"
)

type Post struct {
	Title string
	Body  string
}

func (p Post) Count() int {
	count := 0
	for _, r := range p.Body {
		if r != ' ' && r != '\n' {
			count++
		}
	}
	return count
}

func main() {
	post := Post{Title: "題", Body: strings.Repeat("あ", 400)}
	fmt.Printf("%s: %d\n", post.Title, post.Count())
}

const (
	first = iota // 一
	half  = .5e3i + 0x1F + 1.
)

func main() {
	var c rune = '\n'
	for i := range make([]string, 3) { println("a\t\q", `raw`, c, i, nil, true) }
}
