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
//! doc
//// four
/// doc
/* a /* b */ c */ /** d */ /**/ /*** x */
#[derive(Debug, Clone)]
#![allow(x = "y")]
use std::io::{self, Read};
pub struct Foo<'a, T: 'static> { x: &'a str, y: Vec<T>, }
macro_rules! unroll {
    ($x:expr, $($y:ident),*) => ({ let z = $x; vec![1, 2][0] });
}
impl<'a> Foo<'a> {
    # hidden
    async fn go(&mut self) -> Result<(), Box<dyn Error>> {
        let a = b'\n'; let b = 'x'; let c = "a\u{1F600}b\x41\\"; let r = r#"raw "x" "#;
        let n = 1_000u64 + 0xffi32 - 0b11 * 0o17 / 1.5e-3f64 + 2. + 3f32 + 1..2;
        println!("{} {:?}", self.x.len(), a.await);
        match x { Some(y) if y >= 1 => return Ok(()), None => {} , _ => std::process::exit(1) }
        t.0.foo . bar (x);
        if true && !false { loop { break 'outer; } }
    }
}
