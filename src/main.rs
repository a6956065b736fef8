//! temporary
fn main() {
    let a: Vec<String> = std::env::args().skip(1).collect();
    let mut out = std::io::stdout().lock();
    let s = |a: &str| a.to_string();
    if a[0] == "facts" {
        houselights::cli::facts::run(
            &houselights::cli::facts::Args {
                files: a[1..].iter().filter(|x| *x != "--json").cloned().collect(),
                json: true,
            },
            &mut out,
        )
        .unwrap();
    } else if a[0] == "derive" {
        houselights::cli::derive::run(
            &houselights::cli::derive::Args {
                article: s(&a[1]),
                output: a.get(2).map(Into::into),
                seed: None,
            },
            &mut out,
        )
        .unwrap();
    } else {
        for f in &a[1..] {
            let Ok(m) = houselights::cli::derive::make(f, std::fs::read(f).unwrap(), &Default::default())
            else {
                println!("### {f}: none");
                continue;
            };
            println!("### {f}: {} questions {} facts {:?}", m.pack.questions.len(), m.facts, m.left_out);
            for q in m.pack.questions {
                println!(
                    "[{}] {} {:.2} {} => {} / {}   ~ {}",
                    q.relation.unwrap(),
                    q.tier,
                    q.expected,
                    q.ask,
                    q.answer,
                    q.wrong.join(" / "),
                    q.story.unwrap_or_default()
                );
            }
        }
    }
}
