//! The newsroom in every language it speaks: each page, and why something cannot be done.

use archive::Archive;
use http::Method;
use news::Role;
use proof::{TestPaper, both_engines};
use web::Newsroom;

const LANGUAGES: [(&str, &str); 5] =
    [("en", "ltr"), ("fr", "ltr"), ("de", "ltr"), ("es", "ltr"), ("ar", "rtl")];

both_engines! {
    async fn every_page_is_set_in_every_language(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pia = paper.colleague("Pia", Role::Publisher).await;
        let form = [("headline", "Count closes"), ("section", "news"), ("body", "It closed.")];
        let at = pia.submit("/newsroom/articles", &form).await.header("location").to_owned();
        for (language, direction) in LANGUAGES {
            let chosen = [("language", language)];
            assert_eq!(pia.submit("/newsroom/account/language", &chosen).await.status, 303);
            for (method, path, _) in Newsroom::routes() {
                let is_page = method == Method::GET && !path.contains("second-factor");
                let path = path.replace("/newsroom/articles/{id}", &at);
                if !is_page || path.contains('{') {
                    continue;
                }
                let page = pia.get(&path).await;
                assert!([200, 303].contains(&page.status.as_u16()), "{language} {path}");
                let is_html = page.header("content-type").starts_with("text/html");
                if page.status == 200 && is_html && !path.ends_with("/preview/page") {
                    let text = page.text();
                    let head = format!("lang=\"{language}\"");
                    assert!(text.contains(&head) && text.contains(direction), "{language} {path}");
                    assert!(!text.contains("undefined"), "{language} {path}");
                }
            }
        }
    }

    async fn staff_who_read_french_are_told_in_french_what_stands_in_the_way(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        edda.taken("/newsroom/account/language", &[("language", "fr")]).await;
        let form = [("headline", "Count closes"), ("section", "news"), ("body", "It closed.")];
        let at = edda.submit("/newsroom/articles", &form).await.header("location").to_owned();
        let past = edda.submit(&format!("{at}/schedule"), &[("at", "2020-01-01T00:00")]).await;
        assert!(past.text().contains("est passé"), "{}", past.text());
        let address = edda.submit("/newsroom/redirects", &[("from", "/x"), ("to", "nowhere")]).await;
        assert!(address.text().contains("n’est pas une adresse de ce journal"));
        // What no handler has answered, too.
        let missing = edda.get("/newsroom/articles/4711").await;
        assert!(missing.status == 404 && missing.text().contains("Il n’y a rien à cette adresse."));
        let page = edda.get(&at).await;
        assert!(page.text().contains("\"undo\": \"Annuler\""), "{}", page.text());
        assert!(page.text().contains("\"saved\": \"Enregistré {time}.\""));
    }
}
