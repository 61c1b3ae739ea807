//! The headlines of the pages before and after this one, below their labels.

use super::{Line, company, phrases};
use crate::text::see_also;

/// Marks each label’s headline, where what follows is furniture, another label, or no copy at all.
pub(super) fn judge(lines: &[Line<'_>], verdicts: &mut [Option<&'static str>]) {
    for at in 0..lines.len() {
        let title = at + 1;
        if !phrases::labels_neighbour(&lines[at].plain) || verdicts.get(title) != Some(&None) {
            continue;
        }
        let after = title + 1;
        let is_parted = verdicts.get(after).is_none_or(Option::is_some)
            || phrases::heads_list(&lines[after].plain);
        let is_last = lines[title..].iter().all(|line| !company::ends(line.text));
        if see_also::is_title(lines[title].text) && (is_parted || is_last) {
            verdicts[title] = Some("what leads to other pages");
        }
    }
}
