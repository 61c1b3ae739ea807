//! The list: tabs, filters, pages, and acts on several articles.

use archive::Archive;
use news::Role;
use proof::{TestPaper, both_engines};

use crate::begin;

fn id_of(address: &str) -> &str {
    address.rsplit('/').next().unwrap().split('?').next().unwrap()
}

/// Whether each headline is on the page.
fn shows(page: &str, headlines: &[&str]) -> Vec<bool> {
    headlines.iter().map(|headline| page.contains(&format!(">{headline}</bdi>"))).collect()
}

both_engines! {
    async fn tabs_and_filters_narrow_the_list(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let hers = begin(&mut ada, "Grain levy stays").await;
        let public = begin(&mut edda, "Storm closes the lane").await;
        let spiked = begin(&mut edda, "Tender for a tug").await;
        assert_eq!(edda.submit(&format!("{public}/publish"), &[]).await.status, 303);
        assert_eq!(edda.submit(&format!("{spiked}/spike"), &[]).await.status, 303);
        assert_eq!(ada.submit(&format!("{hers}/submit"), &[]).await.status, 303);
        let headlines = ["Grain levy stays", "Storm closes the lane", "Tender for a tug"];
        for (query, expected) in [
            ("", [true, true, true]),
            ("?state=mine", [false, true, true]),
            ("?state=draft", [false, false, false]),
            ("?state=review", [true, false, false]),
            ("?state=published", [false, true, false]),
            ("?state=spiked", [false, false, true]),
            ("?state=withdrawn", [false, false, false]),
            ("?q=levy+GRAIN", [true, false, false]),
            ("?q=clos", [false, true, false]),
            ("?q=%25", [false, false, false]),
            ("?section=news", [true, true, true]),
            ("?needs=standfirst&q=tug", [false, false, true]),
            ("?author=Nobody", [false, false, false]),
        ] {
            let page = edda.get(&format!("/newsroom/articles{query}")).await;
            assert_eq!(page.status, 200);
            assert_eq!(shows(page.text(), &headlines), expected, "{query}");
        }
        let page = ada.get("/newsroom/articles").await;
        assert_eq!(shows(page.text(), &headlines), [true, true, false]);
        assert!(!page.text().contains("name=\"pick\""));
    }

    async fn pages_follow_each_other(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        for number in 1..=52 {
            begin(&mut edda, &format!("Number {number}")).await;
        }
        let first = edda.get("/newsroom/articles?q=number").await;
        assert_eq!(shows(first.text(), &["Number 52", "Number 3", "Number 2"]), [true, true, false]);
        let older = crate::between(first.text(), "rel=\"next\" href=\"", "\"").replace("&amp;", "&");
        let second = edda.get(&older).await;
        assert_eq!(
            shows(second.text(), &["Number 2", "Number 1", "Number 3"]),
            [true, true, false]
        );
        assert!(!second.text().contains("rel=\"next\""));
    }

    async fn acts_on_several_say_what_failed(archive: Archive) {
        let paper = TestPaper::open_sample(archive).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let one = begin(&mut edda, "First of two").await;
        let two = begin(&mut edda, "Second of two").await;
        assert_eq!(edda.submit(&format!("{two}/publish"), &[]).await.status, 303);
        let all = edda.get("/newsroom/articles/new").await;
        let section = crate::between(all.text(), "<option value=\"", "\"").to_owned();
        let picks = [("pick", id_of(&one)), ("pick", id_of(&two)), ("back", "/newsroom/articles")];
        let with = |more: &[(&'static str, String)]| -> Vec<(String, String)> {
            let picks = picks.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            picks.chain(more.iter().map(|(n, v)| ((*n).to_owned(), v.clone()))).collect()
        };
        let send = async |edda: &mut proof::Colleague<'_>, form: Vec<(String, String)>| {
            let form: Vec<(&str, &str)> =
                form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            edda.submit("/newsroom/articles/bulk", &form).await
        };
        let moving = with(&[("act", "section".into()), ("section", section.clone())]);
        let moved = send(&mut edda, moving).await;
        assert_eq!(moved.status, 303, "{}", moved.text());
        assert_eq!(moved.header("location"), "/newsroom/articles?done=2");
        assert!(paper.is_public(&format!("/{section}/second-of-two")).await);
        let topic = with(&[("act", "topic".into()), ("topic", "Ferries".into())]);
        assert_eq!(send(&mut edda, topic).await.status, 303);
        assert!(paper.page("/topics/ferries").await.contains("Second of two"));
        let spiking = send(&mut edda, with(&[("act", "spike".into())])).await;
        assert_eq!(spiking.status, 409);
        assert!(spiking.text().contains("1 done, 1 not"), "{}", spiking.text());
        assert!(spiking.text().contains("cannot be spiked"));
        let withdrawing = with(&[("act", "withdraw".into()), ("notice", "No.".into()), ("sure", "yes".into())]);
        assert_eq!(send(&mut edda, withdrawing).await.status, 409);
        assert_eq!(paper.get(&format!("/{section}/second-of-two")).await.status, 410);
    }
}
