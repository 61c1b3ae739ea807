//! Style and scripts: packed, kept for ever, and the same for everybody.

use archive::Archive;
use http::Method;
use proof::{TestPaper, both_engines};

both_engines! {
    async fn style_is_sent_packed_and_kept(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut stranger = paper.stranger();
        let page = stranger.get("/newsroom/sign-in").await;
        let sheet = page.text().split("href=\"").find(|rest| rest.contains("newsroom.css")).unwrap();
        let sheet = sheet.split('"').next().unwrap();
        let plain = stranger.get(sheet).await;
        assert_eq!((plain.status.as_u16(), plain.header("content-encoding")), (200, ""));
        assert!(plain.text().contains("@font-face") && plain.text().contains(".editor-bar"));
        assert_eq!(plain.header("set-cookie"), "");
        assert!(plain.header("cache-control").contains("immutable"));
        for (accepted, encoding) in [("gzip, br", "br"), ("gzip", "gzip")] {
            let headers = [("accept-encoding", accepted)];
            let packed = stranger.send(Method::GET, sheet, &headers, Vec::new()).await;
            assert_eq!(packed.header("content-encoding"), encoding);
            assert!(packed.bytes.len() * 2 < plain.bytes.len());
        }
        let known = [("if-none-match", plain.header("etag"))];
        assert_eq!(stranger.send(Method::GET, sheet, &known, Vec::new()).await.status, 304);
        let other = sheet.replacen("/assets/", "/assets/0", 1);
        assert_eq!(stranger.get(&other).await.status, 404);
    }
}
