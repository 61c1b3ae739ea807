//! Saves: who made them, what changed, and an old one brought back.

use archive::Archive;
use news::Role;
use proof::{TestPaper, both_engines};

use crate::{begin, between, revision_on};

both_engines! {
    async fn any_two_are_compared_and_any_one_brought_back(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let at = begin(&mut ada, "Count closes").await;
        let first = revision_on(ada.get(&at).await.text());
        let form = [("body", "The count closed on Friday.\n\nNobody knows by how much.")];
        assert_eq!(edda.submit(&at, &form).await.status, 303);
        let second = revision_on(ada.get(&at).await.text());
        assert_ne!(first, second);
        let all = ada.get(&format!("{at}/revisions")).await;
        assert!(all.text().contains("<bdi>Ada</bdi>") && all.text().contains("<bdi>Edda</bdi>"));
        for path in [format!("{second}?with={first}"), format!("{first}?with={second}"), second.clone()] {
            let page = ada.get(&format!("{at}/revisions/{path}")).await;
            assert_eq!(page.status, 200);
            assert!(page.text().contains("<del>closes</del>"), "{}", page.text());
            assert!(page.text().contains("<ins>closed</ins>"));
            assert!(page.text().contains("one passage alike"));
        }
        assert_eq!(ada.get(&format!("{at}/revisions/4711")).await.status, 404);
        assert_eq!(ada.submit(&format!("{at}/revisions/{first}"), &[]).await.status, 303);
        let page = ada.get(&at).await;
        assert!(between(page.text(), "id=\"body\"", "</textarea>").contains("The count closes"));
        assert_eq!(ada.get(&format!("{at}/revisions/{second}")).await.status, 200);
    }

    async fn versions_stand_beside_the_form(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let at = begin(&mut edda, "Count closes").await;
        assert_eq!(edda.submit(&format!("{at}/publish"), &[]).await.status, 303);
        let form = [("body", "It closed."), ("version_kind", "typo")];
        assert_eq!(edda.submit(&format!("{at}/publish"), &form).await.status, 303);
        let page = edda.get(&at).await;
        for expected in ["href=\"/news/count-closes/versions/2\"", "Typo.", "First publication."] {
            assert!(page.text().contains(expected), "{expected}: {}", page.text());
        }
    }
}
