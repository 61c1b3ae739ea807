//! Articles with everything they name, a whole batch in a handful of statements.

use std::collections::{BTreeMap, HashMap, HashSet};

use news::Translation;
use news::{Article, ArticleId, Author, BlockKind, Byline, Card, Document, PersonId, PersonRef};
use news::{Picture, PictureId, PictureRef, Publication, SeeAlsoTarget, Slug, TopicId, TopicRef};

use crate::article::by_headline;
use crate::card::{cards_by_id, section_ref};
use crate::engine::{Cells, Row, Session, values};
use crate::{Error, picture};

/// The columns of an article, in the order [`Bare::read`] reads them. Tables: `articles a`,
/// `sections s`, `revisions r`.
/// `$published` and `$modified` are where the two dates come from.
macro_rules! article_columns {
    ($published:literal, $modified:literal) => {
        concat!(
            "a.id, a.kind, a.language, s.id, s.slug, s.name, a.slug, ",
            $published,
            ", ",
            $modified,
            ", a.version, a.translation_group, r.document"
        )
    };
}
pub(crate) use article_columns;

/// An article before it has what it names.
pub(crate) struct Bare {
    article: Article,
    group: Option<i64>,
}

/// What the articles of a batch name.
struct Named {
    authors: HashMap<ArticleId, Vec<Author>>,
    topics: HashMap<ArticleId, Vec<TopicRef>>,
    pictures: HashMap<PictureId, Picture>,
    cards: HashMap<ArticleId, Card>,
    translations: HashMap<i64, Vec<(ArticleId, Translation)>>,
}

impl Bare {
    pub(crate) fn read(cells: &mut Cells<'_>) -> Result<Self, Error> {
        let mut article = Article {
            id: ArticleId(cells.int()?),
            kind: cells.word()?,
            language: cells.word()?,
            section: section_ref(cells)?,
            slug: cells.word()?,
            publication: Publication {
                published_at: cells.time()?,
                modified_at: cells.time()?,
                version: cells.small()?,
            },
            document: Document::default(),
            authors: Vec::new(),
            topics: Vec::new(),
            pictures: BTreeMap::new(),
            see_also: BTreeMap::new(),
            translations: Vec::new(),
            beside: Vec::new(),
            quotations: Vec::new(),
        };
        let group = cells.next()?;
        article.document = cells.json()?;
        Ok(Self { article, group })
    }

    fn finish(self, named: &mut Named) -> Article {
        let Self { mut article, group } = self;
        article.authors = named.authors.remove(&article.id).unwrap_or_default();
        article.topics = named.topics.remove(&article.id).unwrap_or_default();
        let pictures = held(&article.document).filter_map(|id| named.pictures.get(&id));
        article.pictures = pictures.map(|picture| (picture.id, picture.clone())).collect();
        let see_also = article.document.body.see_also();
        let cards = see_also.iter().filter_map(|id| named.cards.get(id));
        article.see_also = cards.map(|card| (card.id, card.clone())).collect();
        let others = group.and_then(|group| named.translations.get(&group));
        let others = others.into_iter().flatten().filter(|(id, _)| *id != article.id);
        article.translations = others.map(|(_, translation)| translation.clone()).collect();
        article
    }
}

/// Articles with all they name, except what stands beside them, in the order given.
pub(crate) async fn assemble(
    session: &mut Session,
    mut bare: Vec<Bare>,
) -> Result<Vec<Article>, Error> {
    lead_suggestions(session, &mut bare).await?;
    assemble_as_kept(session, bare).await
}

/// As [`assemble`], with the documents exactly as their revisions keep them.
pub(crate) async fn assemble_as_kept(
    session: &mut Session,
    bare: Vec<Bare>,
) -> Result<Vec<Article>, Error> {
    let mut named = Named::of(session, &bare).await?;
    Ok(bare.into_iter().map(|bare| bare.finish(&mut named)).collect())
}

/// A suggestion to see also, kept when the paper had no such article, leads to it once it is there.
async fn lead_suggestions(session: &mut Session, bare: &mut [Bare]) -> Result<(), Error> {
    let mut titles: Vec<String> = Vec::new();
    for one in &*bare {
        one.article.document.body.each_block(&mut |block| {
            if let BlockKind::SeeAlso { title, target: None } = &block.kind {
                titles.push(title.clone());
            }
        });
    }
    if titles.is_empty() {
        return Ok(());
    }
    titles.sort_unstable();
    titles.dedup();
    let found = by_headline(session, &titles).await?;
    for one in bare {
        let own = one.article.id;
        one.article.document.body.each_block_mut(&mut |block| {
            let BlockKind::SeeAlso { title, target: target @ None } = &mut block.kind else {
                return;
            };
            let newest = found.iter().find(|(wanted, id)| wanted == title && *id != own);
            *target = newest.map(|(_, id)| SeeAlsoTarget::Article(*id));
        });
    }
    Ok(())
}

impl Named {
    async fn of(session: &mut Session, bare: &[Bare]) -> Result<Self, Error> {
        let ids = bare.iter().map(|bare| bare.article.id.0).collect();
        let (authors, topics) = authors_and_topics(session, ids).await?;
        let documents = || bare.iter().map(|bare| &bare.article.document);
        let pictures = documents().flat_map(held).map(|id| id.0).collect();
        let see_also = documents().flat_map(|document| document.body.see_also());
        let see_also = see_also.map(|id| id.0).collect();
        let groups = bare.iter().filter_map(|bare| bare.group).collect();
        Ok(Self {
            authors,
            topics,
            pictures: picture::by_id(session, pictures).await?,
            cards: cards_by_id(session, see_also).await?,
            translations: translations(session, groups).await?,
        })
    }
}

/// The pictures and files of a document that the paper holds.
pub(crate) fn held(document: &Document) -> impl Iterator<Item = PictureId> {
    document.pictures().into_iter().filter_map(|picture| match picture {
        PictureRef::Held(id) => Some(id),
        PictureRef::Wanted(_) => None,
    })
}

type Bylines = HashMap<ArticleId, Vec<Author>>;
type Subjects = HashMap<ArticleId, Vec<TopicRef>>;

async fn authors_and_topics(
    session: &mut Session,
    ids: Vec<i64>,
) -> Result<(Bylines, Subjects), Error> {
    let sql = "SELECT x.article_id, 0 AS what, x.position, p.id, p.slug, p.name, x.role \
               FROM article_authors x JOIN people p ON p.id = x.person_id \
               WHERE x.article_id IN ($1[]) \
               UNION ALL \
               SELECT x.article_id, 1 AS what, x.position, t.id, t.slug, t.name, NULL \
               FROM article_topics x JOIN topics t ON t.id = x.topic_id \
               WHERE x.article_id IN ($1[]) AND t.is_public \
               ORDER BY 1, 2, 3";
    let (mut authors, mut topics) = (Bylines::new(), Subjects::new());
    for row in &session.rows(sql, values![ids]).await? {
        let mut cells = row.cells("article_authors");
        let article = ArticleId(cells.int()?);
        let is_topic = cells.next::<i32>()? == 1;
        cells.int()?;
        let (id, slug, name) = (cells.int()?, cells.word()?, cells.text()?);
        if is_topic {
            let topic = TopicRef { id: TopicId(id), slug, name };
            topics.entry(article).or_default().push(topic);
        } else {
            let person = PersonRef { id: PersonId(id), slug, name };
            let author = Author { person, role: cells.maybe_text()? };
            authors.entry(article).or_default().push(author);
        }
    }
    Ok((authors, topics))
}

/// The people of a byline, in its order.
pub(crate) async fn authors_of(
    session: &mut Session,
    byline: &Byline,
) -> Result<Vec<Author>, Error> {
    let ids = byline.0.iter().map(|(person, _)| person.0).collect();
    let sql = "SELECT e.id, p.id, p.slug, p.name FROM people e \
               JOIN people p ON p.id = COALESCE(e.merged_into, e.id) WHERE e.id IN ($1[])";
    let named = named(session, sql, ids).await?;
    let mut once = HashSet::new();
    let author = |(person, role): &(PersonId, Option<String>)| {
        let (id, slug, name) = named.get(&person.0)?.clone();
        let person = PersonRef { id: PersonId(id), slug, name };
        once.insert(id).then(|| Author { person, role: role.clone() })
    };
    Ok(byline.0.iter().filter_map(author).collect())
}

/// Topics, in the order given.
pub(crate) async fn topics_of(
    session: &mut Session,
    topics: &[TopicId],
) -> Result<Vec<TopicRef>, Error> {
    let ids = topics.iter().map(|topic| topic.0).collect();
    let sql = "SELECT g.id, t.id, t.slug, t.name FROM topics g \
               JOIN topics t ON t.id = COALESCE(g.merged_into, g.id) WHERE g.id IN ($1[])";
    let named = named(session, sql, ids).await?;
    let mut once = HashSet::new();
    let topic = |topic: &TopicId| {
        let (id, slug, name) = named.get(&topic.0)?.clone();
        once.insert(id).then_some(TopicRef { id: TopicId(id), slug, name })
    };
    Ok(topics.iter().filter_map(topic).collect())
}

/// By what they were asked for, the records that stand for them now: a merged one names the one
/// that stayed.
async fn named(
    session: &mut Session,
    sql: &'static str,
    ids: Vec<i64>,
) -> Result<HashMap<i64, (i64, Slug, String)>, Error> {
    let rows = session.rows(sql, values![ids]).await?;
    let read = |row: &Row| {
        let mut cells = row.cells("people or topics");
        Ok((cells.int()?, (cells.int()?, cells.word()?, cells.text()?)))
    };
    rows.iter().map(read).collect()
}

/// The published articles of each group, by language.
pub(crate) async fn translations(
    session: &mut Session,
    groups: Vec<i64>,
) -> Result<HashMap<i64, Vec<(ArticleId, Translation)>>, Error> {
    let mut found: HashMap<i64, Vec<(ArticleId, Translation)>> = HashMap::new();
    if groups.is_empty() {
        return Ok(found);
    }
    let sql = "SELECT a.translation_group, a.id, a.language, a.headline, s.slug, a.slug \
               FROM articles a JOIN sections s ON s.id = a.section_id \
               WHERE a.translation_group IN ($1[]) AND a.state = 'published' \
               ORDER BY a.language, a.id";
    for row in &session.rows(sql, values![groups]).await? {
        let mut cells = row.cells("articles");
        let (group, id) = (cells.int()?, ArticleId(cells.int()?));
        let (language, headline) = (cells.word()?, cells.text()?);
        let address = format!("/{}/{}", cells.text()?, cells.text()?);
        let translation = Translation { language, headline, address };
        found.entry(group).or_default().push((id, translation));
    }
    Ok(found)
}
