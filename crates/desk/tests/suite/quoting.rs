//! What is found in articles, confirmed, changed and withdrawn, and what of it is public then.

use archive::{Archive, Find, RecordAsked, both_engines};
use desk::{
    Confirm, Note, PersonCopy, Verdict, confirm_again, confirm_quotations, correct,
    find_quotations, found_person, merge_people, reject_suggestion, revise_quotation,
    strike_quotation, suggest_quotations, verify, withdraw,
};
use news::{
    Actor, ArticleId, Body, CorrectionKind, Document, Event, Office, PersonId, QuotationId,
    QuotationState, RecordEntry, Role, Text,
};

use crate::cast::{
    article, at, events, now, opened, print, printed, read, saved, seal, section, slug, staff,
};

const COPY: &str = "“We do not draw lines on water,” President Ilvane Castane said on Thursday in \
                    Cape Lisse. “The water has not noticed.”";

fn copy_of(words: &str) -> Document {
    let mut ids = news::BlockIds::seeded(5);
    let block = ids.block(news::BlockKind::Paragraph { text: Text::plain(words) });
    Document {
        headline: "Castane speaks".to_owned(),
        body: Body::of(vec![block]),
        ..Document::default()
    }
}

async fn castane(archive: &Archive) -> PersonId {
    person(archive, "Ilvane Castane", Some("President of Vessaria")).await
}

async fn person(archive: &Archive, name: &str, office: Option<&str>) -> PersonId {
    let office = office.map(|title| Office { title: title.to_owned(), from: None, to: None });
    let copy = PersonCopy {
        name: name.to_owned(),
        slug: slug(&name.to_lowercase().replace(' ', "-")),
        other_names: Vec::new(),
        offices: office.into_iter().collect(),
        biography: None,
        picture: None,
        links: Vec::new(),
    };
    found_person(archive, copy, None, now()).await.unwrap()
}

async fn quoting(archive: &Archive, headline: &str, words: &str) -> ArticleId {
    let new = desk::NewArticle { document: copy_of(words), ..article("world", headline) };
    printed(archive, new, "2026-05-29T12:00:00Z").await
}

async fn finds(archive: &Archive, id: ArticleId) -> Vec<Find> {
    let document = opened(archive, id).await.document;
    let english = news::Language::english();
    let filed = "2026-05-29".parse().unwrap();
    find_quotations(archive, &document, &english, filed).await.unwrap()
}

/// Confirms the first find of an article as it is.
async fn confirmed(archive: &Archive, id: ArticleId, by: Actor) -> QuotationId {
    let find = finds(archive, id).await.remove(0);
    let confirm = Confirm::as_found(find).unwrap();
    confirm_quotations(archive, id, &[confirm], by, now()).await.unwrap()[0]
}

async fn record(archive: &Archive) -> Vec<RecordEntry> {
    let mut reader = archive.read().await.unwrap();
    reader.record(&RecordAsked::default(), None, 50).await.unwrap()
}

async fn waiting(archive: &Archive, id: ArticleId) -> Vec<String> {
    let rows = archive.inside().await.unwrap().suggestions_of(id).await.unwrap();
    let open = rows.into_iter().filter(|row| row.state == QuotationState::Suggested);
    open.map(|row| row.find.bare).collect()
}

both_engines! {
    async fn the_finder_names_speaker_office_and_day(archive: Archive) {
        section(&archive, "world", None).await;
        let who = castane(&archive).await;
        let id = quoting(&archive, "Castane speaks", COPY).await;
        let found = finds(&archive, id).await;
        assert_eq!(found.len(), 2, "{found:#?}");
        let first = &found[0];
        assert_eq!(first.bare, "We do not draw lines on water");
        assert_eq!(first.speaker, Some(who), "{first:?}");
        assert_eq!(first.office.as_deref(), Some("President of Vessaria"));
        // The Thursday before the Friday on which it was published.
        assert_eq!(first.said_on.unwrap().to_string(), "2026-05-28");
    }

    async fn suggestions_stay_out_of_the_copy_and_are_made_once(archive: Archive) {
        section(&archive, "world", None).await;
        castane(&archive).await;
        let editor = staff(&archive, "leena", Role::Editor).await;
        let id = quoting(&archive, "Castane speaks", COPY).await;
        let before = opened(&archive, id).await;
        assert_eq!(suggest_quotations(&archive, id, now()).await.unwrap(), 2);
        assert_eq!(suggest_quotations(&archive, id, now()).await.unwrap(), 0);
        assert_eq!(waiting(&archive, id).await.len(), 2);
        assert_eq!(opened(&archive, id).await, before);
        assert!(record(&archive).await.is_empty());
        let second = finds(&archive, id).await.remove(1);
        reject_suggestion(&archive, id, &second, editor, now()).await.unwrap();
        confirmed(&archive, id, editor).await;
        assert!(waiting(&archive, id).await.is_empty());
        // Printed anew, neither is suggested again.
        let mut new = opened(&archive, id).await;
        "Castane has spoken".clone_into(&mut new.document.headline);
        saved(&archive, id, new, editor, now()).await;
        print(&archive, id, now()).await;
        assert_eq!(suggest_quotations(&archive, id, now()).await.unwrap(), 0);
    }

    async fn a_confirmed_quotation_is_public_data_without_a_new_version(archive: Archive) {
        section(&archive, "world", None).await;
        let who = castane(&archive).await;
        let editor = staff(&archive, "leena", Role::Editor).await;
        let reporter = staff(&archive, "nadia", Role::Reporter).await;
        let id = quoting(&archive, "Castane speaks", COPY).await;
        let confirm = Confirm::as_found(finds(&archive, id).await.remove(0)).unwrap();
        let all = [confirm.clone()];
        let refused = confirm_quotations(&archive, id, &all, reporter, now()).await.unwrap_err();
        assert_eq!(refused.code(), "not_allowed");
        let quotation = confirmed(&archive, id, editor).await;
        let entry = record(&archive).await.remove(0);
        assert_eq!(entry.quotation.id, quotation);
        assert_eq!(entry.quotation.speaker.person.id, who);
        assert_eq!(entry.printed[0].headline, "Castane speaks");
        assert_eq!(entry.printed[0].sentence.words, "“We do not draw lines on water,”");
        assert!(entry.printed[0].sentence.after.starts_with(" President Ilvane"));
        let shown = read(&archive, "world", "castane-speaks").await.unwrap();
        assert_eq!(shown.quotations.len(), 1);
        assert_eq!(shown.document.body.text().quotations.len(), 1);
        assert_eq!(shown.publication.version, 1);
        let told = events(&archive).await.pop().unwrap();
        let expected = Event::QuotationsChanged {
            quotations: vec![quotation],
            articles: vec![id],
            speakers: vec![who],
        };
        assert_eq!(told, expected);
        let verdict = verify(&archive, &seal()).await.unwrap();
        assert_eq!(verdict, Verdict { versions: 1, faults: vec![] });
        // The words are marked: they are found no more.
        assert_eq!(finds(&archive, id).await.len(), 1);
        let again = confirm_quotations(&archive, id, &[confirm], editor, now()).await;
        assert_eq!(again.unwrap(), [quotation]);
    }

    async fn a_draft_keeps_its_quotations_to_itself(archive: Archive) {
        section(&archive, "world", None).await;
        castane(&archive).await;
        let editor = staff(&archive, "leena", Role::Editor).await;
        let new = desk::NewArticle { document: copy_of(COPY), ..article("world", "Draft") };
        let id = desk::draft(&archive, new, editor.staff, now()).await.unwrap();
        confirmed(&archive, id, editor).await;
        assert!(record(&archive).await.is_empty());
        print(&archive, id, now()).await;
        assert_eq!(record(&archive).await.len(), 1);
    }

    async fn other_words_in_print_leave_the_record(archive: Archive) {
        section(&archive, "world", None).await;
        castane(&archive).await;
        let editor = staff(&archive, "leena", Role::Editor).await;
        let id = quoting(&archive, "Castane speaks", COPY).await;
        let quotation = confirmed(&archive, id, editor).await;
        let mut new = opened(&archive, id).await;
        new.document.body.each_text_mut(&mut |text| {
            for span in &mut text.0 {
                span.text = span.text.replace("lines on water", "lines on sand");
            }
        });
        saved(&archive, id, new, editor, now()).await;
        assert_eq!(record(&archive).await.len(), 1);
        print(&archive, id, now()).await;
        assert!(record(&archive).await.is_empty());
        assert!(read(&archive, "world", "castane-speaks").await.unwrap().quotations.is_empty());
        let mut inside = archive.inside().await.unwrap();
        let rows = inside.quotations_to_confirm_again(9).await.unwrap();
        drop(inside);
        assert_eq!(rows[0].quotation.id, quotation);
        confirm_again(&archive, quotation, editor, now()).await.unwrap();
        let entry = record(&archive).await.remove(0);
        assert_eq!(entry.quotation.facts.words, "We do not draw lines on sand");
    }

    async fn corrected_and_withdrawn_articles_carry_theirs(archive: Archive) {
        section(&archive, "world", None).await;
        castane(&archive).await;
        let editor = staff(&archive, "leena", Role::Editor).await;
        let id = quoting(&archive, "Castane speaks", COPY).await;
        let quotation = confirmed(&archive, id, editor).await;
        let note =
            Note { kind: CorrectionKind::Correction, text: "It was Friday.".into(), seen: None };
        let later = at("2026-06-02T09:00:00Z");
        correct(&archive, &seal(), id, note, editor, later).await.unwrap();
        assert_eq!(record(&archive).await[0].printed[0].corrected_at, Some(later));
        let names_it = |event: &Event| {
            matches!(event, Event::QuotationsChanged { quotations, .. }
                if quotations.contains(&quotation))
        };
        assert_eq!(events(&archive).await.iter().filter(|event| names_it(event)).count(), 2);
        withdraw(&archive, id, "It was wrong.", editor, later).await.unwrap();
        assert!(record(&archive).await.is_empty());
        let mut reader = archive.read().await.unwrap();
        let entry = reader.recorded(quotation).await.unwrap().unwrap();
        drop(reader);
        assert!(!entry.is_public);
        assert_eq!(entry.printed[0].withdrawn_at, Some(later));
        print(&archive, id, later).await;
        assert_eq!(record(&archive).await.len(), 1);
    }

    async fn the_same_words_in_two_articles_are_one_quotation(archive: Archive) {
        section(&archive, "world", None).await;
        let who = castane(&archive).await;
        let editor = staff(&archive, "leena", Role::Editor).await;
        let first = quoting(&archive, "Castane speaks", COPY).await;
        let words = "Ilvane Castane said on Thursday: “We do not draw lines on water”.";
        let second = quoting(&archive, "Again", words).await;
        let one = confirmed(&archive, first, editor).await;
        assert_eq!(confirmed(&archive, second, editor).await, one);
        let entry = record(&archive).await.remove(0);
        assert_eq!(entry.printed.len(), 2);
        strike_quotation(&archive, one, editor, now()).await.unwrap();
        assert!(record(&archive).await.is_empty());
        // Another record of the same person takes them along.
        let third = quoting(&archive, "Third", "“Nobody asks who owns it,” Ila Castane said.").await;
        let twin = person(&archive, "Ila Castane", None).await;
        confirmed(&archive, third, editor).await;
        merge_people(&archive, who, twin, editor.staff, now()).await.unwrap();
        let asked = RecordAsked { person: Some(who), ..RecordAsked::default() };
        let mut reader = archive.read().await.unwrap();
        let said = reader.record(&asked, None, 9).await.unwrap();
        assert_eq!(said[0].quotation.speaker.person.name, "Ilvane Castane");
    }

    async fn the_record_is_searched_and_goes_on(archive: Archive) {
        section(&archive, "world", None).await;
        let who = castane(&archive).await;
        let other = person(&archive, "Joren Haldvik", None).await;
        let editor = staff(&archive, "leena", Role::Editor).await;
        let copy = "“I drove 50% of the trains,” Joren Haldvik said on Monday. “We do not draw \
                    lines with Haldvik,” Ilvane Castane said on Thursday.";
        let id = quoting(&archive, "Both", copy).await;
        let all = finds(&archive, id).await;
        let confirms: Vec<Confirm> = all.into_iter().filter_map(Confirm::as_found).collect();
        let ids = confirm_quotations(&archive, id, &confirms, editor, now()).await.unwrap();
        assert_eq!(ids.len(), 2);
        let mut facts = record(&archive).await.remove(0).quotation.facts;
        facts.place = Some("Cape Lisse".to_owned());
        facts.source_url = Some("ftp://x".to_owned());
        let refused = revise_quotation(&archive, ids[1], &facts, who, editor, now()).await;
        assert_eq!(refused.unwrap_err().code(), "link_invalid");
        facts.source_url = None;
        revise_quotation(&archive, ids[1], &facts, who, editor, now()).await.unwrap();
        let mut reader = archive.read().await.unwrap();
        let any = RecordAsked::default;
        for (asked, expected) in [
            (any(), vec![ids[1], ids[0]]),
            (RecordAsked { words: Some("draw LINES".into()), ..any() }, vec![ids[1]]),
            (RecordAsked { words: Some("50%".into()), ..any() }, vec![ids[0]]),
            (RecordAsked { words: Some("5%".into()), ..any() }, vec![]),
            (RecordAsked { person: Some(other), ..any() }, vec![ids[0]]),
            (RecordAsked { speaker: Some("castane".into()), ..any() }, vec![ids[1]]),
            (RecordAsked { place: Some("lisse".into()), ..any() }, vec![ids[1]]),
            (RecordAsked { about: Some(other), ..any() }, vec![ids[1]]),
            (RecordAsked { from: "2026-05-26".parse().ok(), ..any() }, vec![ids[1]]),
            (RecordAsked { to: "2026-05-26".parse().ok(), ..any() }, vec![ids[0]]),
        ] {
            let found = reader.record(&asked, None, 9).await.unwrap();
            let found: Vec<_> = found.iter().map(|entry| entry.quotation.id).collect();
            assert_eq!(found, expected, "{asked:?}");
        }
        let first = reader.record(&any(), None, 1).await.unwrap().remove(0);
        let place = archive::RecordPlace { on: first.sort_on, id: first.quotation.id };
        let next = reader.record(&any(), Some(place), 9).await.unwrap();
        assert_eq!(next[0].quotation.id, ids[0]);
        let counts = reader.record_counts(&any()).await.unwrap();
        assert_eq!((counts.quotations, counts.speakers, counts.since), (2, 2, Some(2026)));
    }
}
