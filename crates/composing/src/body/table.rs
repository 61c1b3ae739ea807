//! Tables: spans are cut to what the table has, so that no cell lies over another.

use news::{Block, Cell, Text};

use super::{Form, Setter};

/// The most columns a table is laid out with.
const COLUMNS_MAX: usize = 1_000;

impl Setter<'_> {
    pub(super) fn table(
        &mut self,
        block: &Block,
        caption: Option<&Text>,
        parts: [&Vec<Vec<Cell>>; 3],
    ) {
        let laid_out = lay_out(parts);
        if laid_out.iter().all(Vec::is_empty) {
            return;
        }
        self.tables += 1;
        let caption = caption.filter(|caption| !caption.is_blank());
        let caption_id = format!("table-{}", self.tables);
        if self.form == Form::Page {
            self.open_block("div", block, Some("table-frame"));
            self.put(" role=\"region\" tabindex=\"0\"");
            if caption.is_some() {
                self.attribute("aria-labelledby", &caption_id);
            } else {
                let label = self.say("table", &[("number", &self.tables.to_string())]);
                self.attribute("aria-label", &label);
            }
            self.put(">");
        }
        self.put("<table>");
        if let Some(caption) = caption {
            self.put("<caption");
            if self.form == Form::Page {
                self.attribute("id", &caption_id);
            }
            self.own_direction();
            self.put(">");
            self.words(caption);
            self.put("</caption>");
        }
        for (name, rows) in ["thead", "tbody", "tfoot"].into_iter().zip(&laid_out) {
            self.rows(name, rows);
        }
        self.put(if self.form == Form::Page { "</table></div>" } else { "</table>" });
    }

    fn rows(&mut self, name: &str, rows: &[PlacedRow<'_>]) {
        if rows.is_empty() {
            return;
        }
        self.put(&format!("<{name}>"));
        for row in rows {
            self.put("<tr>");
            row.iter().for_each(|cell| self.cell(cell, name == "thead"));
            self.put("</tr>");
        }
        self.put(&format!("</{name}>"));
    }

    fn cell(&mut self, at: &Placed<'_>, is_in_head: bool) {
        // An empty head cell would head nothing.
        let is_head = at.cell.is_head && !at.cell.text.is_blank();
        let name = if is_head { "th" } else { "td" };
        self.put(&format!("<{name}"));
        if is_head {
            self.attribute("scope", if is_in_head { "col" } else { "row" });
        }
        for (span, count) in [("colspan", at.columns), ("rowspan", at.rows)] {
            if count > 1 {
                self.attribute(span, &count.to_string());
            }
        }
        self.put(">");
        self.words(&at.cell.text);
        self.put(&format!("</{name}>"));
    }
}

/// A cell with its place and the spans it really has.
struct Placed<'a> {
    cell: &'a Cell,
    column: usize,
    columns: usize,
    rows: usize,
}

type PlacedRow<'a> = Vec<Placed<'a>>;

/// Places all cells as HTML does, and takes out columns in which no cell begins.
fn lay_out(parts: [&Vec<Vec<Cell>>; 3]) -> [Vec<PlacedRow<'_>>; 3] {
    let mut placed = parts.map(|rows| place(rows));
    let mut begins = [false; COLUMNS_MAX];
    let all = placed.iter().flatten().flatten();
    all.for_each(|cell| begins[cell.column.min(COLUMNS_MAX - 1)] = true);
    for cell in placed.iter_mut().flatten().flatten() {
        let end = (cell.column + cell.columns).min(COLUMNS_MAX);
        let covered = begins.get(cell.column..end).unwrap_or_default();
        cell.columns = covered.iter().filter(|begins| **begins).count().max(1);
    }
    placed
}

fn place(rows: &[Vec<Cell>]) -> Vec<PlacedRow<'_>> {
    let rows: Vec<_> = rows.iter().filter(|row| !row.is_empty()).collect();
    // For each column, how many more rows a cell from above covers.
    let mut covered: Vec<usize> = Vec::new();
    let mut placed = Vec::with_capacity(rows.len());
    for (number, row) in rows.iter().enumerate() {
        let rows_left = rows.len() - number;
        let mut column = 0;
        let mut line = Vec::with_capacity(row.len());
        for cell in *row {
            while covered.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            let wanted =
                usize::from(cell.columns).clamp(1, COLUMNS_MAX.saturating_sub(column).max(1));
            let free =
                (column..column + wanted).take_while(|c| covered.get(*c).is_none_or(|r| *r == 0));
            let columns = free.count().max(1);
            let rows = usize::from(cell.rows).clamp(1, rows_left);
            if covered.len() < column + columns {
                covered.resize(column + columns, 0);
            }
            covered[column..column + columns].fill(rows);
            line.push(Placed { cell, column, columns, rows });
            column += columns;
        }
        covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        placed.push(line);
    }
    placed
}
