//! Plots as inline SVG: bars over time, dressed by the theme's style sheet.

use std::fmt::Write as _;

use crate::markup::escaped;

/// Width of the drawing in its own units.
const WIDTH: usize = 720;
/// Height of the tallest bar.
const HEIGHT: usize = 96;
/// Room for the names below.
const FOOT: usize = 24;

/// Bars with their names, the last one the present. `label` says in words what is shown. Nothing,
/// when there is nothing to show.
pub fn bars(label: &str, values: &[(String, u32)]) -> Option<String> {
    let most = values.iter().map(|(_, value)| *value).max().filter(|most| *most > 0)?;
    let step = WIDTH / values.len().max(1);
    let width = step * 8 / 10;
    let mut svg = String::with_capacity(1_024);
    // Writing to a string cannot fail.
    let _ = write!(
        svg,
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"img\" aria-label=\"{}\">",
        HEIGHT + FOOT,
        escaped(label)
    );
    let _ = write!(svg, "<path class=\"axis\" d=\"M0 {HEIGHT}.5H{WIDTH}\"/>");
    for (at, (name, value)) in values.iter().enumerate() {
        let height = (*value as usize * (HEIGHT - 16)).div_ceil(most as usize);
        let (x, y) = (at * step + (step - width) / 2, HEIGHT - height);
        let now = if at + 1 == values.len() { " bar--now" } else { "" };
        if *value > 0 {
            let _ = write!(
                svg,
                "<rect class=\"bar{now}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" \
                 height=\"{height}\"/>\
                 <text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{value}</text>",
                x + width / 2,
                y.saturating_sub(4)
            );
        }
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            x + width / 2,
            HEIGHT + 16,
            escaped(name)
        );
    }
    svg.push_str("</svg>");
    Some(svg)
}

/// Shares, one under the other: the name, a bar, the number.
pub fn shares(label: &str, values: &[(String, u32)]) -> Option<String> {
    const LINE: usize = 26;
    const NAMES: usize = 260;
    let most = values.iter().map(|(_, value)| *value).max().filter(|most| *most > 0)?;
    let mut svg = String::with_capacity(1_024);
    let _ = write!(
        svg,
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"img\" aria-label=\"{}\">",
        values.len() * LINE,
        escaped(label)
    );
    for (at, (name, value)) in values.iter().enumerate() {
        let width = (*value as usize * (WIDTH - NAMES - 60)).div_ceil(most as usize);
        let y = at * LINE;
        let shown: String = name.chars().take(40).collect();
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\
             <rect class=\"bar\" x=\"{NAMES}\" y=\"{}\" width=\"{width}\" height=\"14\"/>\
             <text x=\"{}\" y=\"{}\">{value}</text>",
            NAMES - 10,
            y + 17,
            escaped(&shown),
            y + 6,
            NAMES + width + 8,
            y + 17
        );
    }
    svg.push_str("</svg>");
    Some(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plot_shows_its_numbers_and_no_markup_of_others() {
        let values = [("<b>".to_owned(), 3), ("May".to_owned(), 0)];
        for svg in [bars("By month", &values).unwrap(), shares("By office", &values).unwrap()] {
            assert!(svg.contains(">3</text>") && svg.contains("&lt;b&gt;"), "{svg}");
        }
        assert_eq!(bars("x", &[("May".to_owned(), 0)]), None);
    }
}
