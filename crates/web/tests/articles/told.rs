//! Headlines reach only those who may see their articles.

use archive::Archive;
use news::Role;
use proof::{TestPaper, both_engines};

use crate::begin;

both_engines! {
    async fn the_record_of_acts_keeps_others_drafts_to_itself(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut ben = paper.colleague("Ben", Role::Reporter).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let at = begin(&mut ada, "Minister resigns").await;
        let embargo = [("at", "2026-11-21T06:00")];
        assert_eq!(edda.submit(&format!("{at}/embargo"), &embargo).await.status, 303);
        for address in ["/newsroom/acts", "/newsroom/acts?of=article:1", "/newsroom"] {
            assert!(!ben.get(address).await.text().contains("Minister"), "{address}");
        }
        assert!(ben.get("/newsroom/acts").await.text().contains("article 1"));
        for who in [&mut ada, &mut edda] {
            assert!(who.get("/newsroom/acts").await.text().contains("Minister resigns"));
            assert!(who.get("/newsroom").await.text().contains("Minister resigns"));
        }
        edda.submit(&format!("{at}/embargo"), &[("lift", "yes")]).await;
        assert_eq!(edda.submit(&format!("{at}/publish"), &[]).await.status, 303);
        assert!(ben.get("/newsroom/acts").await.text().contains("Minister resigns"));
    }
}
