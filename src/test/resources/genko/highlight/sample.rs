// 一枚の字数
const LIMIT: usize = 400;

struct Post {
    title: String,
    body: String,
}

impl Post {
    fn pages(&self) -> usize {
        let count = self.body.chars().filter(|c| !c.is_whitespace()).count();
        (count + LIMIT - 1) / LIMIT
    }
}

fn main() {
    let post = Post { title: "題".to_string(), body: String::new() };
    println!("{}: {}", post.title, post.pages());
}
