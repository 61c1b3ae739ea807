//! Tables in.

use news::{BlockKind, Cell};

use super::flow::{Flow, Place};
use super::{NodeId, Reader, Trust};

/// The parts of a table while it is read.
#[derive(Default)]
struct Parts {
    head: Vec<Vec<Cell>>,
    rows: Vec<Vec<Cell>>,
    foot: Vec<Vec<Cell>>,
    /// Takes caption, anchors and what stands between the rows.
    beside: Flow,
}

impl Reader<'_> {
    pub(super) fn table(&mut self, node: NodeId, flow: &mut Flow) {
        self.end_paragraph(flow);
        if let Some(cell) = self.only_cell(node) {
            self.notices.changed("A table of one cell was set as running text.");
            return self.passage(cell, flow);
        }
        let waiting = std::mem::take(&mut self.displaced);
        let keeps_space = std::mem::take(&mut self.keeps_space);
        let mut parts = Parts { beside: Flow::default(), ..Parts::default() };
        parts.beside.place = Place::Figure;
        self.table_part(node, Part::Rows, &mut parts);
        let Parts { mut head, mut rows, foot, mut beside } = parts;
        let all_heads = |row: &Vec<Cell>| row.len() > 1 && row.iter().all(|cell| cell.is_head);
        if head.is_empty() && self.trust == Trust::Foreign && rows.first().is_some_and(all_heads) {
            head.push(rows.remove(0));
        }
        self.keeps_space = keeps_space;
        let displaced = std::mem::replace(&mut self.displaced, waiting);
        let stray = self.finish_flow(&mut beside);
        self.displaced.extend(displaced);
        self.displaced.extend(stray);
        self.carry_anchor(beside.anchor.take(), flow);
        if head.len() + rows.len() + foot.len() > 0 {
            let caption = beside.caption.take();
            self.add(BlockKind::Table { caption, head, rows, foot }, flow);
        } else {
            flow.blocks.append(&mut self.displaced);
        }
    }

    /// A table of one cell is a box drawn by older means.
    fn only_cell(&self, node: NodeId) -> Option<NodeId> {
        let tree = self.tree;
        let mut cells =
            tree.descendants(node).filter(|inside| matches!(tree.name(*inside), "td" | "th"));
        cells.next().filter(|_| cells.next().is_none() && self.trust == Trust::Foreign)
    }

    fn table_part(&mut self, node: NodeId, part: Part, parts: &mut Parts) {
        let tree = self.tree;
        for child in tree.children(node) {
            match tree.name(child) {
                "thead" => self.table_part(child, Part::Head, parts),
                "tbody" => self.table_part(child, Part::Rows, parts),
                "tfoot" => self.table_part(child, Part::Foot, parts),
                "tr" => self.table_row(child, part, parts),
                _ => self.walk(child, &mut parts.beside),
            }
        }
    }

    fn table_row(&mut self, node: NodeId, part: Part, parts: &mut Parts) {
        let tree = self.tree;
        self.note_anchor(node, &mut parts.beside);
        let mut row = Vec::new();
        for child in tree.elements(node) {
            match tree.name(child) {
                "td" | "th" => row.push(self.cell(child, &mut parts.beside)),
                _ => self.walk(child, &mut parts.beside),
            }
        }
        if row.is_empty() {
            return;
        }
        match part {
            Part::Head => parts.head.push(row),
            Part::Rows => parts.rows.push(row),
            Part::Foot => parts.foot.push(row),
        }
    }

    fn cell(&mut self, node: NodeId, beside: &mut Flow) -> Cell {
        let tree = self.tree;
        self.note_anchor(node, beside);
        let language = self.language_of(node);
        let marked = language.is_some();
        self.marks.extend(language);
        self.depth += 1;
        let text = self.text_in(node, beside);
        self.depth -= 1;
        if marked {
            self.marks.pop();
        }
        let span = |name: &str, max: u16| {
            let given = tree.attribute(node, name).and_then(|n| n.trim().parse::<u16>().ok());
            given.unwrap_or(1).clamp(1, max)
        };
        Cell {
            text,
            is_head: tree.name(node) == "th",
            columns: span("colspan", 1_000),
            rows: span("rowspan", u16::MAX),
        }
    }
}

#[derive(Clone, Copy)]
enum Part {
    Head,
    Rows,
    Foot,
}
