//! Invitations, roles, leaving: what publishers do and nobody else can.

use archive::Archive;
use news::{Role, StaffId};
use proof::{PASSWORD, TestPaper, both_engines};

const INVITED: [(&str, &str); 3] =
    [("name", "Bo Ek"), ("email", "bo@courier.example"), ("role", "editor")];
const JOINING: [(&str, &str); 2] = [("name", "Bo Ek"), ("password", "nine brass buttons")];

async fn id_of(paper: &TestPaper, name: &str) -> i64 {
    let staff = paper.archive.read().await.unwrap().all_staff().await.unwrap();
    staff.iter().find(|row| row.member.name == name).map(|row| row.member.id.0).unwrap()
}

async fn role_of(paper: &TestPaper, staff: StaffId) -> Role {
    paper.archive.read().await.unwrap().staff(staff).await.unwrap().unwrap().member.role
}

both_engines! {
    async fn somebody_is_invited_and_joins(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        assert_eq!(pat.submit("/newsroom/staff", &INVITED).await.status, 303);
        assert!(pat.get("/newsroom/staff").await.text().contains("bo@courier.example"));
        assert_eq!(pat.submit("/newsroom/staff", &INVITED).await.status, 409);
        let link = paper.mailed_link("invitations").await;
        let mut bo = paper.stranger();
        let page = bo.get(&link).await;
        assert!(page.text().contains("value=\"Bo Ek\""), "{}", page.text());
        assert_eq!(bo.submit(&link, &[("name", "Bo"), ("password", "short")]).await.status, 422);
        // A role in the form is nobody's to choose.
        let joining = [JOINING[0], JOINING[1], ("role", "publisher")];
        assert_eq!(bo.submit(&link, &joining).await.status, 303);
        assert_eq!(bo.get("/newsroom").await.status, 200);
        assert_eq!(bo.get("/newsroom/staff").await.status, 403);
        assert_eq!(paper.stranger().get(&link).await.status, 410);
        assert_eq!(paper.stranger().submit(&link, &JOINING).await.status, 410);
    }

    async fn an_invitation_ends(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        pat.submit("/newsroom/staff", &INVITED).await;
        let first = paper.mailed_link("invitations").await;
        let id = id_of(&paper, "Bo Ek").await;
        let again = format!("/newsroom/staff/{id}/invite-again");
        assert_eq!(pat.submit(&again, &[]).await.status, 303);
        let second = paper.mailed_link("invitations").await;
        assert_ne!(first, second);
        assert_eq!(paper.stranger().get(&first).await.status, 410);
        assert_eq!(paper.stranger().get(&second).await.status, 200);
        paper.set_now("2026-11-27T08:00:01Z");
        assert_eq!(paper.stranger().get(&second).await.status, 410);
        paper.set_now("2026-11-20T08:01:00Z");
        let revoke = format!("/newsroom/staff/{id}/revoke");
        assert_eq!(pat.submit(&revoke, &[]).await.status, 303);
        assert_eq!(paper.stranger().get(&second).await.status, 410);
        assert_eq!(pat.submit(&again, &[]).await.status, 409);
        // Asked anew, they come in by a new address alone.
        assert_eq!(pat.submit("/newsroom/staff", &INVITED).await.status, 303);
        let third = paper.mailed_link("invitations").await;
        assert_eq!(paper.stranger().get(&second).await.status, 410);
        assert_eq!(paper.stranger().submit(&third, &JOINING).await.status, 303);
    }

    async fn links_cannot_be_guessed(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        pat.submit("/newsroom/staff", &INVITED).await;
        let link = paper.mailed_link("invitations").await;
        let (_, token) = link.rsplit_once('/').unwrap();
        let last = if token.ends_with('A') { "B" } else { "A" };
        let changed = format!("{}{last}", &token[..token.len() - 1]);
        for guess in [changed.as_str(), "", "x", &"A".repeat(32), &token[..31]] {
            let answer = paper.stranger().get(&format!("/newsroom/invitations/{guess}")).await;
            assert!([404, 410].contains(&answer.status.as_u16()), "{guess} {}", answer.status);
        }
        // One kind of address does not serve as another.
        for kind in ["password-reset", "new-email", "set-up"] {
            let address = format!("/newsroom/{kind}/{token}");
            assert_eq!(paper.stranger().get(&address).await.status, 410, "{kind}");
            let form = [("password", "nine brass buttons")];
            let taken = paper.stranger().submit(&address, &form).await.status;
            assert!([410, 422].contains(&taken.as_u16()), "{kind} {taken}");
        }
    }

    async fn nobody_raises_their_own_role(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        paper.take_on("Pat", Role::Publisher).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let id = ada.id.unwrap();
        for (address, form) in [
            (format!("/newsroom/staff/{}/role", id.0), vec![("role", "publisher")]),
            (format!("/newsroom/staff/{}/leave", id.0 - 1), vec![]),
            ("/newsroom/staff".to_owned(), INVITED.to_vec()),
        ] {
            assert_eq!(ada.submit(&address, &form).await.status, 403, "{address}");
        }
        let form = [("name", "Ada"), ("role", "publisher"), ("standing", "active"), ("id", "1")];
        assert_eq!(ada.submit("/newsroom/account/name", &form).await.status, 303);
        assert_eq!(role_of(&paper, id).await, Role::Reporter);
    }

    async fn who_leaves_is_out_at_once(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        let mut ada = paper.colleague("Ada", Role::Editor).await;
        let id = ada.id.unwrap().0;
        assert_eq!(pat.submit(&format!("/newsroom/staff/{id}/leave"), &[("sure", "yes")]).await.status, 303);
        assert_eq!(ada.get("/newsroom").await.status, 303);
        let form = [("email", "ada@courier.example"), ("password", PASSWORD)];
        assert_eq!(paper.stranger().submit("/newsroom/sign-in", &form).await.status, 422);
        assert_eq!(pat.submit(&format!("/newsroom/staff/{id}/return"), &[]).await.status, 303);
        assert_eq!(paper.stranger().submit("/newsroom/sign-in", &form).await.status, 303);
        assert_eq!(ada.get("/newsroom").await.status, 303);
    }

    async fn one_publisher_stays(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        let own = pat.id.unwrap();
        let role = format!("/newsroom/staff/{}/role", own.0);
        let leave = format!("/newsroom/staff/{}/leave", own.0);
        let refused = pat.submit(&role, &[("role", "editor")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("last publisher"));
        assert_eq!(pat.submit(&leave, &[("sure", "yes")]).await.status, 422);
        let other = paper.take_on("Ola", Role::Publisher).await;
        assert_eq!(pat.submit(&role, &[("role", "editor")]).await.status, 303);
        assert_eq!(role_of(&paper, own).await, Role::Editor);
        assert_eq!(pat.get("/newsroom/staff").await.status, 403);
        assert_eq!(role_of(&paper, other).await, Role::Publisher);
    }

    async fn changing_a_role_asks_for_the_password_and_keeps_what_was_typed(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        let ada = paper.take_on("Ada", Role::Reporter).await;
        paper.set_now("2026-11-20T08:11:00Z");
        let address = format!("/newsroom/staff/{}/role", ada.0);
        let asked = pat.submit(&address, &[("role", "editor")]).await;
        assert_eq!(asked.status, 200);
        let kept = "<input type=\"hidden\" name=\"role\" value=\"editor\">";
        assert!(asked.text().contains(kept), "{}", asked.text());
        assert!(asked.text().contains(&format!("action=\"{address}\"")));
        assert_eq!(role_of(&paper, ada).await, Role::Reporter);
        let proved = pat.submit(&address, &[("role", "editor"), ("proof", PASSWORD)]).await;
        assert_eq!(proved.status, 303);
        assert_eq!(role_of(&paper, ada).await, Role::Editor);
    }
}
