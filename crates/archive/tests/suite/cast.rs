//! Rows for the stories: sections, people, topics and articles, written without any act.

use archive::{
    Archive, ArticleRow, NameKind, NameRow, Noun, PersonRow, RevisionOf, RevisionRow, SectionRow,
    TopicRow,
};
use jiff::Timestamp;
use news::{
    ArticleId, Block, BlockId, BlockKind, Body, Byline, Document, Event, Kind, Language, Person,
    PersonId, Replies, Section, SectionId, Slug, State, Text, Topic, TopicId,
};

/// An article to be written: what a story does not say is usual.
pub(crate) struct Copy {
    pub(crate) section: SectionId,
    pub(crate) slug: String,
    pub(crate) headline: String,
    pub(crate) at: Timestamp,
    pub(crate) state: State,
    pub(crate) authors: Vec<PersonId>,
    pub(crate) topics: Vec<TopicId>,
    pub(crate) language: &'static str,
    pub(crate) group: Option<ArticleId>,
    pub(crate) is_sticky: bool,
    pub(crate) document: Document,
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub(crate) fn paragraph(words: &str) -> Block {
    let kind = BlockKind::Paragraph { text: Text::plain(words) };
    Block { id: BlockId("aaaaaaaa".to_owned()), anchor: None, kind }
}

pub(crate) fn copy(section: SectionId, address: &str, when: &str) -> Copy {
    let headline = address.replace('-', " ");
    Copy {
        section,
        slug: address.to_owned(),
        headline: headline.clone(),
        at: at(when),
        state: State::Published,
        authors: Vec::new(),
        topics: Vec::new(),
        language: "en",
        group: None,
        is_sticky: false,
        document: Document {
            headline,
            body: Body::of(vec![paragraph("The count closes on Friday.")]),
            ..Document::default()
        },
    }
}

pub(crate) async fn section(archive: &Archive, name: &str, parent: Option<SectionId>) -> SectionId {
    let mut transaction = archive.write().await.unwrap();
    let id = SectionId(transaction.numbers(Noun::Section, 1).await.unwrap());
    let section = Section {
        id,
        slug: slug(name),
        name: name.to_owned(),
        description: None,
        parent,
        language: None,
    };
    let row = SectionRow { section, position: id.0, is_public: true, import: None };
    transaction.insert_sections(&[row]).await.unwrap();
    let kind = NameKind::Section;
    let name = NameRow { slug: name.to_owned(), kind, id: id.0, import: None };
    transaction.insert_names(&[name]).await.unwrap();
    transaction.commit_unseen().await.unwrap();
    id
}

pub(crate) async fn person(archive: &Archive, name: &str) -> PersonId {
    let mut transaction = archive.write().await.unwrap();
    let id = PersonId(transaction.numbers(Noun::Person, 1).await.unwrap());
    let person = Person {
        id,
        slug: Slug::from_words(name).unwrap(),
        name: name.to_owned(),
        other_names: vec!["N. N.".to_owned()],
        offices: Vec::new(),
        biography: None,
        picture: None,
        links: Vec::new(),
    };
    let row = PersonRow { person, picture: None, is_public: true, import: None };
    transaction.insert_people(&[row]).await.unwrap();
    transaction.commit_unseen().await.unwrap();
    id
}

pub(crate) async fn topic(archive: &Archive, name: &str) -> TopicId {
    let mut transaction = archive.write().await.unwrap();
    let id = TopicId(transaction.numbers(Noun::Topic, 1).await.unwrap());
    let topic = Topic {
        id,
        slug: Slug::from_words(name).unwrap(),
        name: name.to_owned(),
        description: None,
    };
    let row = TopicRow { topic, is_public: true, import: None };
    transaction.insert_topics(&[row]).await.unwrap();
    transaction.commit_unseen().await.unwrap();
    id
}

/// Writes an article, lists it when it is published, and commits with an event.
pub(crate) async fn write(archive: &Archive, copy: Copy) -> ArticleId {
    let mut transaction = archive.write().await.unwrap();
    let id = ArticleId(transaction.numbers(Noun::Article, 1).await.unwrap());
    let revision = transaction.numbers(Noun::Revision, 1).await.unwrap();
    let byline = Byline(copy.authors.iter().map(|person| (*person, None)).collect());
    let row = row_of(&copy, id, revision);
    transaction.insert_articles(std::slice::from_ref(&row)).await.unwrap();
    transaction.insert_bylines(&[(id, byline.clone())]).await.unwrap();
    transaction.insert_subjects(&[(id, copy.topics.clone())]).await.unwrap();
    let saved = RevisionRow {
        id: revision,
        of: RevisionOf::Article(id),
        saved_at: copy.at,
        saved_by: None,
        byline,
        topics: copy.topics,
        document: copy.document,
        placing: None,
        run_since: None,
        import: None,
    };
    transaction.insert_revisions(&[saved]).await.unwrap();
    if copy.state == State::Published {
        let lists = transaction.neighbours(&row, copy.at).await.unwrap().lists;
        transaction.list(id, copy.at, &lists).await.unwrap();
    }
    transaction.commit_with(&Event::PaperChanged, None, copy.at).await.unwrap();
    id
}

fn row_of(copy: &Copy, id: ArticleId, revision: i64) -> ArticleRow {
    let is_draft = copy.state == State::Draft;
    let mut row = ArticleRow {
        id,
        section: copy.section,
        slug: slug(&copy.slug),
        kind: Kind::Report,
        language: Language::parse(copy.language).unwrap(),
        translation_group: copy.group,
        state: copy.state,
        headline: String::new(),
        kicker: None,
        standfirst: None,
        place: None,
        lead_picture: None,
        authors: Vec::new(),
        published_at: (!is_draft).then_some(copy.at),
        modified_at: (!is_draft).then_some(copy.at),
        version: 1,
        is_sticky: copy.is_sticky,
        replies: Replies::Usual,
        revision,
        working: None,
        drafted_by: None,
        import: None,
    };
    row.wear(&copy.document, vec!["Ilse Marn".to_owned()]);
    row.headline.clone_from(&copy.headline);
    row
}
