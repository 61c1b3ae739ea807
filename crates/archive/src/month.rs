//! The date archive: which months have articles.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use news::Month;

use crate::engine::values;
use crate::{Error, Reader, furniture, listing};

/// Months asked about in one statement: a gap longer than this is jumped over.
const MONTHS_AT_ONCE: usize = 240;

impl Reader {
    /// The months in which articles were first published, in the paper's own calendar, newest
    /// first. Touches a few rows for each month, not each article.
    pub async fn months(&mut self) -> Result<Vec<Month>, Error> {
        let zone = furniture::paper(&mut self.session).await?.time_zone.zone();
        let mut found = Vec::new();
        let mut before = None;
        while let Some(newest) = self.newest(before).await? {
            let asked = months_down_from(newest, &zone);
            let Some((_, oldest, _)) = asked.last() else { break };
            before = Some(*oldest);
            found.extend(self.with_articles(asked).await?);
        }
        Ok(found)
    }

    /// When the newest article before an instant was published.
    async fn newest(&mut self, before: Option<Timestamp>) -> Result<Option<Timestamp>, Error> {
        let sql = "SELECT published_at FROM listings WHERE list = $1 AND published_at < $2 \
                   ORDER BY published_at DESC LIMIT 1";
        let before = before.unwrap_or(Timestamp::MAX);
        let row = self.session.row(sql, values![listing::ALL, before]).await?;
        row.map(|row| row.cells("listings").time()).transpose()
    }

    async fn with_articles(
        &mut self,
        asked: Vec<(Month, Timestamp, Timestamp)>,
    ) -> Result<Vec<Month>, Error> {
        let bounds = asked.iter().map(|(_, start, end)| [start, end].map(|at| at.as_microsecond()));
        let bounds = serde_json::to_string(&bounds.collect::<Vec<_>>())?;
        let sql = if self.session.is_postgres() {
            "SELECT m.at - 1 FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS m (pair, at) \
             WHERE EXISTS (SELECT 1 FROM listings l WHERE l.list = 0 AND l.published_at >= \
             to_timestamp(0) + (m.pair->>0)::bigint * interval '1 microsecond' \
             AND l.published_at < \
             to_timestamp(0) + (m.pair->>1)::bigint * interval '1 microsecond') ORDER BY 1"
        } else {
            "SELECT m.key FROM json_each($1) m WHERE EXISTS (SELECT 1 FROM listings l \
             WHERE l.list = 0 AND l.published_at >= json_extract(m.value, '$[0]') \
             AND l.published_at < json_extract(m.value, '$[1]')) ORDER BY 1"
        };
        let rows = self.session.rows(sql, values![bounds]).await?;
        let mut months = Vec::with_capacity(rows.len());
        for row in &rows {
            let at: usize = row.cells("listings").small()?;
            months.extend(asked.get(at).map(|(month, _, _)| *month));
        }
        Ok(months)
    }
}

/// The month of `newest` and those before it, each with its first instant and the next month's.
fn months_down_from(newest: Timestamp, zone: &TimeZone) -> Vec<(Month, Timestamp, Timestamp)> {
    let first = Some(Month::of(newest, zone));
    let months = std::iter::successors(first, |month| Some(earlier(*month)));
    let bounds = |month: Month| month.bounds(zone).map(|(start, end)| (month, start, end));
    months.map_while(bounds).take(MONTHS_AT_ONCE).collect()
}

fn earlier(Month { year, month }: Month) -> Month {
    if month == 1 { Month { year: year - 1, month: 12 } } else { Month { year, month: month - 1 } }
}
