//! What readers and their programs find on the record, and how editors put it there without a
//! script.

use archive::Archive;
use desk::{NewArticle, NewSection};
use news::{Byline, Dateline, Document, Kind, Language, Role, Slug};
use proof::{Colleague, TestPaper, both_engines};
use serde_json::Value;

const COPY: &str = "\
President Ilvane Castane of Vessaria said on Thursday her government was “ready to talk, without \
conditions and without a calendar” about the lanes.\n\n\
“We do not draw lines on water,” Ilvane Castane said. “The water has not noticed Joren \
Haldvik.”\n\n\
Joren Haldvik answered: “I would rather be accused of naivety than of silence.”";

async fn paper(archive: Archive) -> TestPaper {
    let paper = TestPaper::open(archive).await;
    let new = NewSection::named("Strait", Slug::parse("strait").unwrap());
    desk::found_section(&paper.archive, new, None, paper.now()).await.unwrap();
    let mut ids = news::BlockIds::seeded(3);
    let body = composing::copy::markdown::read(COPY, &mut ids).body;
    let place = Some(Dateline { place: "Cape Lisse".to_owned(), filed_on: None });
    let headline = "Castane congratulates Haldvik".to_owned();
    let new = NewArticle {
        section_of_none: "News".to_owned(),
        section: Slug::parse("strait").unwrap(),
        slug: Some(Slug::parse("castane").unwrap()),
        kind: Kind::Report,
        language: Some(Language::english()),
        translation_of: None,
        byline: Byline::default(),
        topics: Vec::new(),
        is_sticky: false,
        document: Document { headline, body, dateline: place, ..Document::default() },
    };
    let id = desk::draft(&paper.archive, new, None, paper.now()).await.unwrap();
    paper.publish(id).await;
    paper.catch_up().await;
    paper
}

const PAGE: &str = "/newsroom/articles/1/quotations";

/// The hidden fields of the first find on the page of an article.
async fn first_find(editor: &mut Colleague<'_>) -> Vec<(&'static str, String)> {
    let page = editor.get(PAGE).await.text().to_owned();
    let form = page.split("class=\"to-confirm\"").nth(1).expect("a find").to_owned();
    ["block", "words", "occurrence", "kind"]
        .into_iter()
        .map(|name| {
            let at = format!("name=\"{name}\" value=\"");
            let rest = form.split(&at).nth(1).expect(name);
            let value = rest.split('"').next().unwrap_or_default();
            (name, value.replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&"))
        })
        .collect()
}

async fn settle(
    editor: &mut Colleague<'_>,
    act: &str,
    more: &[(&'static str, &str)],
) -> proof::Answer {
    let mut fields = first_find(editor).await;
    fields.push(("act", act.to_owned()));
    fields.extend(more.iter().map(|(name, value)| (*name, (*value).to_owned())));
    let form: Vec<(&str, &str)> = fields.iter().map(|(name, v)| (*name, v.as_str())).collect();
    editor.submit(PAGE, &form).await
}

async fn confirm_first(editor: &mut Colleague<'_>) {
    let facts = [
        ("speaker", "Ilvane Castane"),
        ("office", "President of Vessaria"),
        ("said_on", "2026-11-19"),
        ("place", "Cape Lisse"),
        ("occasion", "Lisse Dialogue"),
        ("source_url", "https://lisse.example/closing"),
        ("original_words", "Prêts à parler"),
        ("original_language", "fr"),
        ("translator", "the Courier"),
    ];
    let answer = settle(editor, "confirm", &facts).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

both_engines! {
    async fn a_confirmed_quotation_is_on_every_page_of_the_record(archive: Archive) {
        let paper = paper(archive).await;
        let mut editor = paper.colleague("Edda", Role::Editor).await;
        assert!(!paper.page("/strait/castane").await.contains("class=\"said\""));
        confirm_first(&mut editor).await;
        let article = paper.page("/strait/castane").await;
        assert!(article.contains("<q class=\"said\" cite=\"/record/1\" id=\"quotation-1\">"));
        assert!(article.contains("<a class=\"on-record\" href=\"/record/1\"><b>1</b>"));
        assert!(article.contains("id=\"who-said-what\""));
        for address in ["/record", "/record/1", "/people/ilvane-castane"] {
            let page = paper.page(address).await;
            assert!(page.contains("without conditions and without a calendar"), "{address}");
            assert!(page.contains("Lisse Dialogue"), "{address}");
        }
        let page = paper.page("/record/1").await;
        let data = page.split("ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
        let data: Value = serde_json::from_str(data).unwrap();
        let quotation = &data["@graph"][0]["mainEntity"];
        assert_eq!(quotation["@type"], "Quotation");
        assert_eq!(quotation["creator"]["name"], "Ilvane Castane");
        assert_eq!(quotation["inLanguage"], "en");
        assert_eq!(quotation["isBasedOn"], "https://lisse.example/closing");
        assert_eq!(quotation["recordedIn"]["name"], "Lisse Dialogue");
        assert_eq!(quotation["translationOfWork"]["inLanguage"], "fr");
        assert!(quotation.get("spokenByCharacter").is_none());
        let json: Value = serde_json::from_str(&paper.page("/record.json").await).unwrap();
        assert_eq!(json["quotations"][0]["said_on"], "2026-11-19");
        let csv = paper.page("/people/ilvane-castane/record.csv").await;
        assert!(csv.starts_with("id,url,speaker,"), "{csv}");
        assert!(csv.contains("\"ready to talk, without conditions and without a calendar\""));
        assert!(paper.page("/record.atom").await.contains("<name>Ilvane Castane</name>"));
        let url = "https%3A%2F%2Fcourier.example%2Frecord%2F1";
        let embed = paper.page(&format!("/record/oembed?format=json&url={url}")).await;
        let embed: Value = serde_json::from_str(&embed).unwrap();
        assert!(embed["html"].as_str().unwrap().starts_with("<blockquote cite="));
        assert!(page.contains("application/json+oembed"));
        assert_eq!(paper.get("/record/2").await.status, 404);
    }

    async fn the_record_answers_what_it_is_asked(archive: Archive) {
        let paper = paper(archive).await;
        let mut editor = paper.colleague("Edda", Role::Editor).await;
        confirm_first(&mut editor).await;
        for (query, is_there) in [
            ("?q=calendar", true),
            ("?q=asparagus", false),
            ("?speaker=president", true),
            ("?from=2026-11-20", false),
            ("?to=2026-11-19&place=lisse", true),
            ("?kind=indirect", false),
            ("?kind=nonsense&from=never", true),
        ] {
            let page = paper.page(&format!("/record{query}")).await;
            assert_eq!(page.contains("id=\"quotation-1\""), is_there, "{query}");
            assert!(!paper.is_kept(&format!("/record{query}")), "{query}");
        }
        for (query, is_there) in [("?year=2026", true), ("?year=2025", false), ("?about=x", false)] {
            let page = paper.page(&format!("/people/ilvane-castane{query}")).await;
            assert_eq!(page.contains("id=\"quotation-1\""), is_there, "{query}");
        }
    }

    async fn editors_settle_finds_without_a_script(archive: Archive) {
        let paper = paper(archive).await;
        let mut reporter = paper.colleague("Rune", Role::Reporter).await;
        assert_eq!(reporter.get(PAGE).await.status, 200);
        let mut editor = paper.colleague("Edda", Role::Editor).await;
        let nobody = settle(&mut editor, "confirm", &[("speaker", "")]).await;
        assert_eq!(nobody.status, 422);
        let undated = [("speaker", "Ilvane Castane"), ("said_on", "Thursday")];
        assert_eq!(settle(&mut editor, "confirm", &undated).await.status, 422);
        assert_eq!(settle(&mut editor, "reject", &[]).await.status, 303);
        let rest = editor.get(PAGE).await.text().to_owned();
        assert!(!rest.contains("value=\"“ready to talk"), "{rest}");
        confirm_first(&mut editor).await;
        let shown = editor.get("/newsroom/quotations/1").await;
        assert!(shown.text().contains("President of Vessaria"));
        assert_eq!(editor.submit("/newsroom/quotations/1/strike", &[]).await.status, 303);
        assert_eq!(paper.get("/record/1").await.status, 404);
    }

    async fn the_queue_confirms_all_of_a_speaker(archive: Archive) {
        let paper = paper(archive).await;
        desk::suggest_quotations(&paper.archive, news::ArticleId(1), paper.now()).await.unwrap();
        let mut editor = paper.colleague("Edda", Role::Editor).await;
        let queue = editor.get("/newsroom/quotations").await.text().to_owned();
        assert!(queue.contains("without a calendar") && queue.contains("naivety"), "{queue}");
        let form = [("act", "speaker"), ("name", "Joren Haldvik")];
        assert_eq!(editor.submit("/newsroom/quotations", &form).await.status, 303);
        assert!(paper.page("/people/joren-haldvik").await.contains("naivety"));
        assert!(!editor.get("/newsroom/quotations").await.text().contains("naivety"));
    }

    async fn an_answer_is_held_then_shown(archive: Archive) {
        let paper = paper(archive).await;
        let mut editor = paper.colleague("Edda", Role::Editor).await;
        confirm_first(&mut editor).await;
        let asked = editor.submit("/newsroom/quotations/1/answer", &[]).await;
        let link = asked.text().split("/newsroom/answers/").nth(1).unwrap();
        let link = format!("/newsroom/answers/{}", link.split('<').next().unwrap());
        let mut speaker = paper.stranger();
        assert_eq!(speaker.get("/newsroom/answers/x").await.status, 410);
        assert!(speaker.get(&link).await.text().contains("without a calendar"));
        let form = [("words", "I said “willing”.")];
        assert_eq!(speaker.submit(&link, &form).await.status, 200);
        assert_eq!(speaker.get(&link).await.status, 410);
        assert!(!paper.page("/record/1").await.contains("willing"));
        let form = [("show", "yes")];
        assert_eq!(editor.submit("/newsroom/quotations/1/answer/shown", &form).await.status, 303);
        assert!(paper.page("/record/1").await.contains("I said “willing”."));
    }
}
