//! What other programs write between the lines of Markdown: Hugo's and Zola's shortcodes, Jekyll's
//! Liquid. What they stand for is written in the house notation, or named and left out.

use composing::copy::Notice;

use super::layout::Dialect;
use crate::plain_words::escaped;

/// What expanding one file's copy noticed.
pub(super) struct Expanded {
    pub(super) copy: String,
    pub(super) notices: Vec<Notice>,
}

/// Expands the copy of a dialect. The paper's own form has none and is left alone.
pub(super) fn expand(copy: &str, dialect: Dialect) -> Expanded {
    let mut expander = Expander { copy: String::new(), notices: Vec::new() };
    match dialect {
        Dialect::Hugo => expander.all(copy, &[("{{<", ">}}"), ("{{%", "%}}")], Expander::hugo),
        Dialect::Zola => expander.all(copy, &[("{{", "}}"), ("{%", "%}")], Expander::zola),
        Dialect::Jekyll => expander.all(copy, &[("{%", "%}"), ("{{", "}}")], Expander::liquid),
        Dialect::House | Dialect::Plain => copy.clone_into(&mut expander.copy),
    }
    Expanded { copy: expander.copy, notices: expander.notices }
}

struct Expander {
    copy: String,
    notices: Vec<Notice>,
}

/// One pair of marks: what stands between them, and the copy behind.
struct Mark<'a> {
    inside: &'a str,
    after: &'a str,
}

impl Expander {
    fn all<'a>(
        &mut self,
        copy: &'a str,
        marks: &[(&str, &str)],
        one: fn(&mut Self, &Mark<'a>) -> &'a str,
    ) {
        let mut rest = copy;
        loop {
            let next = marks
                .iter()
                .filter_map(|(open, close)| rest.find(open).map(|at| (at, *open, *close)))
                .min_by_key(|(at, ..)| *at);
            let Some((at, open, close)) = next else { break };
            let inside = &rest[at + open.len()..];
            let Some(end) = inside.find(close) else { break };
            self.copy.push_str(&rest[..at]);
            let mark = Mark { inside: inside[..end].trim(), after: &inside[end + close.len()..] };
            rest = one(self, &mark);
        }
        self.copy.push_str(rest);
    }

    fn left_out(&mut self, sentence: String) {
        self.notice(true, sentence);
    }

    fn notice(&mut self, is_left_out: bool, sentence: String) {
        let notice = Notice { is_left_out, sentence };
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    fn block(&mut self, markup: &str) {
        self.copy.push_str("\n\n");
        self.copy.push_str(markup);
        self.copy.push_str("\n\n");
    }

    fn hugo<'a>(&mut self, mark: &Mark<'a>) -> &'a str {
        // `{{</* name */>}}` shows a shortcode instead of being one.
        if let Some(shown) = mark.inside.strip_prefix("/*").and_then(|s| s.strip_suffix("*/")) {
            self.copy.extend(["`{{< ", shown.trim(), " >}}`"]);
            return mark.after;
        }
        let (name, arguments) = name_and_arguments(mark.inside);
        match name {
            "ref" | "relref" => {
                self.copy.push_str(&first(&arguments));
                mark.after
            }
            "highlight" => {
                let (inner, after) = enclosed(
                    mark.after,
                    &[
                        "{{< /highlight >}}",
                        "{{</ highlight >}}",
                        "{{< / highlight >}}",
                        "{{</highlight>}}",
                    ],
                );
                self.block(&format!("```{}\n{}\n```", first(&arguments), inner.trim_matches('\n')));
                after
            }
            _ if name.starts_with('/') => mark.after,
            _ => {
                self.named(name, &arguments);
                mark.after
            }
        }
    }

    fn zola<'a>(&mut self, mark: &Mark<'a>) -> &'a str {
        let name_end = mark.inside.find('(').unwrap_or(mark.inside.len());
        let name = mark.inside[..name_end].trim();
        if matches!(name, "end" | "endraw" | "raw") {
            return mark.after;
        }
        let written = mark.inside[name_end..].trim_start_matches('(').trim_end_matches(')');
        let arguments = arguments(&written.replace(',', " "));
        self.named(name, &arguments);
        mark.after
    }

    /// Shortcodes that Hugo and Zola sites share.
    fn named(&mut self, name: &str, arguments: &[(String, String)]) {
        let get = |wanted: &str| {
            let found = arguments.iter().find(|(key, _)| key == wanted);
            found.map(|(_, value)| value.clone()).filter(|value| !value.is_empty())
        };
        let id = get("id").unwrap_or_else(|| first(arguments));
        match name {
            "figure" | "image" | "img" => {
                let src = get("src").or_else(|| get("path")).unwrap_or(first(arguments));
                let (alt, caption) = (get("alt").or_else(|| get("title")), get("caption"));
                let markup = figure(&src, alt, caption, get("link"));
                self.block(&markup);
            }
            "youtube" => self.embed(&format!("https://www.youtube.com/watch?v={id}")),
            "vimeo" => self.embed(&format!("https://vimeo.com/{id}")),
            "instagram" => self.embed(&format!("https://www.instagram.com/p/{id}/")),
            "tweet" | "x" | "twitter" => {
                let user = get("user").unwrap_or_else(|| "i".to_owned());
                self.embed(&format!("https://x.com/{user}/status/{id}"));
            }
            "gist" => {
                let number = arguments.get(1).map(|(_, value)| value.clone()).unwrap_or_default();
                self.embed(&format!("https://gist.github.com/{}/{number}", first(arguments)));
            }
            _ => self.left_out(format!(
                "The shortcode “{name}” was left out: the theme that filled it in is not here."
            )),
        }
    }

    fn embed(&mut self, url: &str) {
        let markup = format!("<dl-embed href=\"{}\"></dl-embed>", escaped(url));
        self.block(&markup);
    }

    fn liquid<'a>(&mut self, mark: &Mark<'a>) -> &'a str {
        let (name, arguments) = name_and_arguments(mark.inside);
        match name {
            "raw" => {
                let (inner, after) = enclosed(mark.after, &["{% endraw %}", "{%- endraw -%}"]);
                self.copy.push_str(inner);
                after
            }
            "highlight" => {
                let (inner, after) = enclosed(mark.after, &["{% endhighlight %}"]);
                self.block(&format!("```{}\n{}\n```", first(&arguments), inner.trim_matches('\n')));
                after
            }
            "comment" => enclosed(mark.after, &["{% endcomment %}"]).1,
            "post_url" => {
                self.copy.extend(["_posts/", &first(&arguments), ".md"]);
                mark.after
            }
            "link" => {
                self.copy.push_str(&first(&arguments));
                mark.after
            }
            _ if mark.inside.starts_with("site.url") || mark.inside.starts_with("site.baseurl") => {
                mark.after
            }
            _ if mark.inside.contains("_url") && mark.inside.starts_with(['"', '\'']) => {
                let quoted = mark.inside.split(['"', '\'']).nth(1).unwrap_or_default();
                self.copy.push_str(quoted);
                mark.after
            }
            _ if name.starts_with("end") => mark.after,
            _ => {
                let shown: String = mark.inside.chars().take(60).collect();
                self.left_out(format!("Liquid “{shown}” was left out: nothing here fills it in."));
                mark.after
            }
        }
    }
}

fn figure(src: &str, alt: Option<String>, caption: Option<String>, link: Option<String>) -> String {
    let alt = escaped(&alt.unwrap_or_default());
    let image = format!("<img src=\"{}\" alt=\"{alt}\">", escaped(src));
    let image = match link {
        Some(href) => format!("<a href=\"{}\">{image}</a>", escaped(&href)),
        None => image,
    };
    match caption {
        Some(words) => {
            format!("<figure>{image}<figcaption>{}</figcaption></figure>", escaped(&words))
        }
        None => format!("<figure>{image}</figure>"),
    }
}

/// What stands up to one of these ends, and what follows it.
fn enclosed<'a>(after: &'a str, ends: &[&str]) -> (&'a str, &'a str) {
    let found = ends.iter().filter_map(|end| Some((after.find(end)?, end.len()))).min();
    match found {
        Some((at, length)) => (&after[..at], &after[at + length..]),
        None => ("", after),
    }
}

fn name_and_arguments(inside: &str) -> (&str, Vec<(String, String)>) {
    let inside = inside.trim_matches(['-', ' ', '\n', '\t']).trim_end_matches('/').trim();
    let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
    (&inside[..end], arguments(&inside[end..]))
}

fn first(arguments: &[(String, String)]) -> String {
    arguments.first().map(|(_, value)| value.clone()).unwrap_or_default()
}

/// `key="value"`, `"value"`, `value`.
fn arguments(written: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = written.trim_start();
    while !rest.is_empty() {
        let key_end = rest.find(|c: char| c == '=' || c.is_whitespace() || c == '"' || c == '`');
        let (key, value) = match key_end {
            Some(at) if rest[at..].starts_with('=') => (&rest[..at], rest[at + 1..].trim_start()),
            _ => ("", rest),
        };
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'));
        let (value, after) = if let Some(quote) = quote {
            value[1..].split_once(quote).unwrap_or((&value[1..], ""))
        } else {
            let end = value.find(char::is_whitespace).unwrap_or(value.len());
            value.split_at(end)
        };
        found.push((key.to_owned(), value.to_owned()));
        rest = after.trim_start();
    }
    found
}
