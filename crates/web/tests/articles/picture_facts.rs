//! What is said of a picture, changed for everywhere at once.

use archive::Archive;
use news::Role;
use proof::{TestPaper, both_engines};

use crate::begin;
use crate::pictures::{DOT, PARTS, parts, send};

both_engines! {
    async fn what_is_said_of_a_picture_changes_wherever_it_is_shown(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let led = begin(&mut edda, "Count closes").await;
        let body = parts("dot.gif", DOT, &[("alt", "A dot"), ("credit", "Ola Nordmann")]);
        assert_eq!(send(&mut edda, &format!("{led}/lead"), PARTS, body).await.status, 303);
        assert!(edda.get(&led).await.text().contains("href=\"/newsroom/pictures/1\""));
        // Before readers may have it, whoever writes may say what it shows.
        ada.taken("/newsroom/pictures/1", &[("alt", "A black dot"), ("credit", "Ola")]).await;
        assert_eq!(edda.submit(&format!("{led}/publish"), &[]).await.status, 303);
        let inside = begin(&mut edda, "Count opens").await;
        let tree = "![](picture:1)";
        edda.taken(&inside, &[("body", tree)]).await;
        assert_eq!(edda.submit(&format!("{inside}/publish"), &[]).await.status, 303);
        for page in ["/news/count-closes", "/news/count-opens", "/"] {
            assert!(paper.page(page).await.contains("A black dot"), "{page}");
        }
        let (status, page) =
            ada.refused("/newsroom/pictures/1", &[("alt", "Nothing at all")]).await;
        assert!(status == 422 && page.contains("takes an editor"), "{page}");
        let form = [("alt", "A dark dot"), ("caption", "Seen today"), ("credit", "Kari")];
        edda.taken("/newsroom/pictures/1", &form).await;
        for page in ["/news/count-closes", "/news/count-opens", "/"] {
            assert!(paper.page(page).await.contains("A dark dot"), "{page}");
        }
        assert!(paper.page("/news/count-opens").await.contains("Kari"));
        assert!(paper.acts().await.iter().any(|(act, _)| act.contains("revise")));
    }
}
