//! Mail to staff: complete, once, and accounted for.

use std::sync::{Arc, Mutex};

use archive::{Archive, MailState};
use dispatch::Carrier;
use news::Role;
use proof::{TestPaper, both_engines};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;

const INVITED: [(&str, &str); 3] =
    [("name", "Bó Ek"), ("email", "bo@courier.example"), ("role", "editor")];

async fn state(paper: &TestPaper) -> (MailState, Option<String>, u32) {
    let mut rows = paper.archive.read().await.unwrap().mail(None, 1).await.unwrap();
    let row = rows.pop().unwrap();
    (row.state, row.fault, row.tries)
}

/// A mail server that answers DATA's end with `answer` and keeps what it was sent.
async fn server(answer: &'static str) -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let taken = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&taken);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (reading, mut writing) = stream.into_split();
            let mut lines = BufReader::new(reading).lines();
            let _ = writing.write_all(b"220 mail.example ESMTP\r\n").await;
            let (mut message, mut is_data) = (String::new(), false);
            while let Ok(Some(line)) = lines.next_line().await {
                let reply = match (is_data, line.as_str()) {
                    (true, ".") => {
                        is_data = false;
                        kept.lock().unwrap().push(std::mem::take(&mut message));
                        answer
                    }
                    (true, _) => {
                        message += &(line + "\n");
                        continue;
                    }
                    (false, "DATA") => {
                        is_data = true;
                        "354 go on\r\n"
                    }
                    (false, _) => "250 ok\r\n",
                };
                let _ = writing.write_all(reply.as_bytes()).await;
            }
        }
    });
    (port, taken)
}

both_engines! {
    async fn a_message_is_complete(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        pat.submit("/newsroom/staff", &INVITED).await;
        let messages = paper.mail().await;
        let (head, body) = messages[0].split_once("\r\n\r\n").unwrap();
        for line in [
            "Date: Fri, 20 Nov 2026 08:00:00 +0000",
            "Message-ID: <mail-1@courier.example>",
            "newsroom@courier.example",
            "bo@courier.example",
            "Subject: Join the newsroom of",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "multipart/alternative",
        ] {
            assert!(head.contains(line), "{line}\n{head}");
        }
        for part in ["text/plain; charset=utf-8", "text/html; charset=utf-8", "Pat asks you"] {
            assert!(body.contains(part), "{part}\n{body}");
        }
        assert_eq!(state(&paper).await, (MailState::Sent, None, 1));
        assert_eq!(paper.mail().await.len(), 1);
        let page = pat.get("/newsroom/mail").await;
        assert!(page.text().contains("Invitation") && page.text().contains("sent"));
    }

    async fn what_a_server_refuses_is_tried_again(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        pat.submit("/newsroom/staff", &INVITED).await;
        let mut room = paper.mail_room();
        let (port, _) = server("451 later, please\r\n").await;
        room.carrier = Carrier::plain_smtp("127.0.0.1", port);
        assert_eq!(room.send_due(paper.now()).await.unwrap(), 1);
        let (now, fault, _) = state(&paper).await;
        assert_eq!(now, MailState::Planned);
        assert!(fault.unwrap().contains("later, please"));
        assert!(pat.get("/newsroom/mail").await.text().contains("tried again"));
        assert_eq!(room.send_due(paper.now()).await.unwrap(), 0);
        paper.set_now("2026-11-20T08:01:00Z");
        let (port, taken) = server("250 taken\r\n").await;
        room.carrier = Carrier::plain_smtp("127.0.0.1", port);
        assert_eq!(room.send_due(paper.now()).await.unwrap(), 1);
        assert_eq!(state(&paper).await, (MailState::Sent, None, 2));
        assert!(taken.lock().unwrap()[0].contains("Message-ID: <mail-1@courier.example>"));
    }

    async fn what_is_refused_for_good_is_given_up_and_sent_again_by_hand(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        pat.submit("/newsroom/staff", &INVITED).await;
        let mut room = paper.mail_room();
        let (port, _) = server("550 nobody here\r\n").await;
        room.carrier = Carrier::plain_smtp("127.0.0.1", port);
        room.send_due(paper.now()).await.unwrap();
        assert_eq!(state(&paper).await.0, MailState::Failed);
        assert_eq!(pat.submit("/newsroom/mail/1/again", &[]).await.status, 303);
        assert_eq!(paper.mail().await.len(), 1);
        assert_eq!(state(&paper).await.0, MailState::Sent);
        assert_eq!(pat.submit("/newsroom/mail/77/again", &[]).await.status, 404);
    }

    async fn what_was_handed_over_without_an_outcome_goes_again(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        pat.submit("/newsroom/staff", &INVITED).await;
        // The program ends between handing over and the outcome.
        let mut transaction = paper.archive.write().await.unwrap();
        let until = "2026-11-20T08:04:00Z".parse().unwrap();
        let leased = transaction.lease_mail(paper.now(), until, 9).await.unwrap();
        transaction.hand_over_mail(leased.iter().map(|mail| mail.id).collect()).await.unwrap();
        transaction.commit_unseen().await.unwrap();
        assert_eq!(paper.mail().await.len(), 0);
        paper.set_now("2026-11-20T08:04:00Z");
        assert_eq!(paper.mail().await.len(), 1);
        assert_eq!(state(&paper).await.0, MailState::Sent);
    }

    async fn an_invitation_taken_back_is_not_sent(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        pat.submit("/newsroom/staff", &INVITED).await;
        let staff = paper.archive.read().await.unwrap().all_staff().await.unwrap();
        let id = staff[1].member.id;
        desk::revoke_invitation(&paper.door(), pat.id.unwrap(), id).await.unwrap();
        assert_eq!(paper.mail().await.len(), 0);
        assert_eq!(state(&paper).await.0, MailState::Failed);
    }
}
