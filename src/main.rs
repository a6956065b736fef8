use houselights::{article::{Article, Source}, cli::facts};
fn main() {
    let mut out = std::io::stdout().lock();
    for f in std::env::args().skip(2) {
        let s = Source::decode(std::fs::read(&f).unwrap());
        match Article::parse(s.text.clone()) { Ok(a) => facts::print_json(&f, &s, &a, &mut out).unwrap(), Err(e) => eprintln!("{f}: {e}") }
    }
}
