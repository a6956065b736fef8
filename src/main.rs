use houselights::{
    article::{Article, Source},
    cli::facts,
    question::{derive, seed::Seed},
};
fn main() {
    let mut out = std::io::stdout().lock();
    let mode = std::env::args().nth(1).unwrap();
    for f in std::env::args().skip(2) {
        let s = Source::decode(std::fs::read(&f).unwrap());
        match Article::parse(s.text.clone()) {
            Ok(a) if mode == "facts" => facts::print_json(&f, &s, &a, &mut out).unwrap(),
            Ok(a) => {
                let d = derive::derive(&s, &a, &Seed::default());
                use std::io::Write;
                if mode == "json" {
                    serde_json::to_writer(&mut out, &serde_json::json!({"questions": d.questions})).unwrap();
                    continue;
                }
                writeln!(
                    out,
                    "### {f}: {} questions, {} facts, {} ambiguous, {} no options",
                    d.questions.len(),
                    d.facts,
                    d.ambiguous,
                    d.no_fair_options
                )
                .unwrap();
                for q in d.questions {
                    writeln!(
                        out,
                        "[{}] {} {} => {} / {}   ~ {}",
                        q.relation.unwrap(),
                        q.tier,
                        q.ask,
                        q.answer,
                        q.wrong.join(" / "),
                        q.story.unwrap_or_default()
                    )
                    .unwrap();
                }
            }
            Err(e) => eprintln!("{f}: {e}"),
        }
    }
}
