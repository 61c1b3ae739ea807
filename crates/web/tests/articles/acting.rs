//! Acts on one article's page.

use archive::Archive;
use news::Role;
use proof::{TestPaper, both_engines};

use crate::{begin, revision_on};

both_engines! {
    async fn an_article_goes_its_way(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let at = begin(&mut ada, "Count closes").await;
        let act = |act: &str| format!("{at}/{act}");
        assert_eq!(ada.submit(&act("submit"), &[("note", "Ready?")]).await.status, 303);
        assert!(edda.get(&at).await.text().contains("Ready?"));
        let silent = edda.submit(&act("return"), &[]).await;
        assert_eq!(silent.status, 422);
        assert!(silent.text().contains("Say what is to be done"));
        assert_eq!(edda.submit(&act("return"), &[("note", "Shorter")]).await.status, 303);
        assert_eq!(ada.submit(&act("submit"), &[]).await.status, 303);
        let until = [("at", "2026-11-20T09:30")];
        assert_eq!(edda.submit(&act("embargo"), &until).await.header("location"),
            act("x").replace("/x", "?done=embargoed"));
        let past = edda.submit(&act("schedule"), &[("at", "2020-01-01T00:00")]).await;
        assert_eq!(past.status, 422);
        assert!(past.text().contains("value=\"2020-01-01T00:00\""), "{}", past.text());
        let early = edda.submit(&act("schedule"), &[("at", "2026-11-20T08:40")]).await;
        assert_eq!(early.status, 409);
        let waits = edda.submit(&act("publish"), &[]).await;
        assert!(waits.header("location").ends_with("?done=waits"));
        assert!(!paper.is_public("/news/count-closes").await);
        assert_eq!(edda.submit(&act("embargo"), &[("lift", "yes")]).await.status, 303);
        assert_eq!(edda.submit(&act("unschedule"), &[]).await.status, 303);
        assert!(edda.submit(&act("publish"), &[]).await.header("location").ends_with("published"));
        assert!(paper.is_public("/news/count-closes").await);
        assert_eq!(edda.submit(&act("publish"), &[]).await.status, 409);
    }

    async fn what_comes_with_an_act_is_saved_first(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let at = begin(&mut edda, "Count closes").await;
        let revision = revision_on(edda.get(&at).await.text());
        let form = [("revision", revision.as_str()), ("headline", "It closed"), ("body", "Done.")];
        assert_eq!(edda.submit(&format!("{at}/publish"), &form).await.status, 303);
        let page = paper.page("/news/count-closes").await;
        assert!(page.contains("It closed") && page.contains("Done."));

        let revision = revision_on(edda.get(&at).await.text());
        let form = [
            ("revision", revision.as_str()), ("body", "Done on Friday."),
            ("wrong", "We said it closed on Thursday."), ("right", "It closed on Friday."),
        ];
        assert_eq!(edda.submit(&format!("{at}/correct"), &form).await.status, 303);
        let page = paper.page("/news/count-closes").await;
        assert!(page.contains("We said it closed on Thursday. It closed on Friday."));
        assert!(page.contains("Done on Friday."));
        let empty = edda.submit(&format!("{at}/correct"), &[]).await;
        assert_eq!(empty.status, 422);
        let withdrawn = edda.submit(&format!("{at}/withdraw"), &[("notice", "Not so.")]).await;
        assert_eq!(withdrawn.status, 303);
        assert_eq!(paper.get("/news/count-closes").await.status, 410);
    }

    async fn a_stale_form_is_told_and_nothing_is_lost(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let at = begin(&mut ada, "Count closes").await;
        let revision = revision_on(edda.get(&at).await.text());
        let hers = [("revision", revision.as_str()), ("body", "Ada was faster.")];
        assert_eq!(ada.submit(&at, &hers).await.status, 303);
        let publish = format!("{at}/publish");
        let bare = edda.submit(&publish, &[("revision", &revision)]).await;
        assert_eq!(bare.status, 409);
        let body = "The count closes on Friday.\n\nNobody knows by how much.\n\nEdda was not.";
        let stale = edda.submit(&publish, &[("revision", &revision), ("body", body)]).await;
        assert_eq!(stale.status, 409);
        assert!(stale.text().contains("Edda was not."), "{}", stale.text());
        assert!(stale.text().contains("Ada was faster."));
        assert!(!paper.is_public("/news/count-closes").await);
    }

    async fn a_spiked_article_is_taken_up_again(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let at = begin(&mut ada, "Count closes").await;
        assert_eq!(ada.submit(&format!("{at}/spike"), &[]).await.status, 303);
        assert!(ada.get(&at).await.text().contains("<fieldset class=\"sheet\" disabled>"));
        assert_eq!(ada.submit(&at, &[("body", "x")]).await.status, 403);
        assert_eq!(ada.submit(&format!("{at}/restore"), &[]).await.status, 303);
        assert_eq!(ada.submit(&at, &[("body", "x")]).await.status, 303);
    }
}
