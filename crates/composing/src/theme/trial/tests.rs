//! Themes that may not be worn, each with the sentence its author reads.

use std::collections::BTreeMap;

use super::*;

fn tried(path: &str, source: &str) -> Result<Theme, ThemeError> {
    Theme::new(BTreeMap::from([(path.to_owned(), source.as_bytes().to_vec())]))
}

#[test]
fn a_template_that_could_not_be_set_is_refused_with_where_and_why() {
    let in_frame = |block: &str| {
        format!(
            "{{% extends \"frame.html\" %}}\n{{% set is_front = false %}}\n\
             {{% block main %}}\n{block}\n{{% endblock %}}"
        )
    };
    for (path, source, sentence) in [
        (
            "templates/fault.html",
            "<p>\n{{ sentense }}".to_owned(),
            "templates/fault.html, line 2: undefined value: `sentense` is undefined: \
             did you mean `sentence`?",
        ),
        (
            "templates/parts/headline.html",
            "{{ story.headlin }}".to_owned(),
            "templates/parts/headline.html, line 1: undefined value: `story.headlin` is undefined: \
             did you mean `headline`?",
        ),
        (
            "templates/article.html",
            in_frame("{% include \"parts/hedline.html\" %}"),
            "templates/article.html, line 4: template not found: \
             tried to include non-existing template 'parts/hedline.html'",
        ),
        (
            "templates/parts/foot.html",
            "{{ say(\"no-such\") }}".to_owned(),
            "templates/parts/foot.html, line 1: invalid operation: \
             message “no-such”: no file of words has it",
        ),
        (
            "templates/parts/foot.html",
            "{{ asset(\"logo.png\") }}".to_owned(),
            "templates/parts/foot.html, line 1: invalid operation: \
             the theme has no asset “logo.png”",
        ),
    ] {
        let fault = tried(path, &source).err().expect("a fault");
        assert_eq!(fault.to_string(), sentence);
        assert_eq!(fault.code(), "theme_template_invalid");
    }
}

#[test]
fn what_no_sample_comes_by_is_looked_at_too() {
    for (rare, sentence) in [
        ("{{ article.headlin }}", "ArticleFacts has no `headlin`: did you mean `headline`?"),
        ("{{ sectoin }}", "ArticleContext has no `sectoin`: did you mean `section`?"),
        ("{% include \"parts/no.html\" %}", "there is no template “parts/no.html”"),
        ("{{ say(\"no-such\") }}", "no file of words has the message “no-such”"),
        ("{{ asset(\"logo.png\") }}", "the theme has no asset “logo.png”"),
    ] {
        let source = format!("{{% if article.minutes > 999 %}}\n{rare}\n{{% endif %}}");
        let fault = tried("templates/article.html", &source).err().expect("a fault").to_string();
        assert_eq!(fault, format!("templates/article.html, line 2: {sentence}"));
    }
    let harmless = "{# say(\"no-such\") #}{% include \"no.html\" ignore missing %}";
    assert!(tried("templates/article.html", harmless).is_ok());
}

#[test]
fn a_message_that_could_not_be_said_is_refused() {
    for (source, sentence) in [
        (
            "older = Older\nminutes = { $cuont } minutes",
            "words/en.ftl, line 2: message “minutes” is not given $cuont: it is given $count",
        ),
        (
            "archive = Archive of { $paper }",
            "words/en.ftl, line 1: message “archive” is not given $paper: it is given nothing",
        ),
        (
            "older = { no-such }",
            "words/en.ftl, line 1: message “older”: Resolver error: Unknown message: no-such",
        ),
    ] {
        let fault = tried("words/en.ftl", source).err().expect("a fault").to_string();
        assert_eq!(fault, sentence);
    }
    assert!(tried("words/fr.ftl", "minutes = { $count } min\nour-own = { $what }").is_ok());
}
