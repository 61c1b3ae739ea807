//! The checklist before publishing: advice, and what the paper made a wall.

use archive::Archive;
use news::Role;
use proof::{TestPaper, both_engines};

use crate::begin;

both_engines! {
    async fn the_checklist_is_advice_until_the_paper_makes_a_wall_of_it(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pia = paper.colleague("Pia", Role::Publisher).await;
        let at = begin(&mut pia, "Count closes").await;
        let open = pia.get(&at).await;
        assert!(open.text().contains("A standfirst is missing"));
        assert!(!open.text().contains("needed to publish"));
        pia.taken("/newsroom/paper/walls", &[("wall", "standfirst"), ("wall", "links")]).await;
        assert!(pia.get("/newsroom/paper").await.text().contains("value=\"standfirst\" checked"));
        assert!(pia.get(&at).await.text().contains("needed to publish"));
        let link = "See [the count](/news/no-such-count).";
        for (act, form) in [
            ("publish", vec![]),
            ("schedule", vec![("at", "2026-11-21T06:00")]),
            ("embargo", vec![("at", "2026-11-21T06:00")]),
        ] {
            let refused = pia.submit(&format!("{at}/{act}"), &form).await;
            assert_eq!(refused.status, 422, "{act}");
            let why = "publishes nothing without this: a standfirst.";
            assert!(refused.text().contains(why), "{act}: {}", refused.text());
        }
        assert!(!paper.is_public("/news/count-closes").await);
        pia.taken(&at, &[("standfirst", "It is close."), ("body", link)]).await;
        let refused = pia.submit(&format!("{at}/publish"), &[]).await;
        assert!(refused.text().contains("links into the paper that lead somewhere"));
        pia.taken(&at, &[("body", "See [the front](/).")]).await;
        assert_eq!(pia.submit(&format!("{at}/publish"), &[]).await.status, 303);
        assert!(paper.is_public("/news/count-closes").await);
    }

    async fn only_publishers_build_walls(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let form = [("wall", "standfirst")];
        assert_eq!(edda.submit("/newsroom/paper/walls", &form).await.status, 403);
    }
}
