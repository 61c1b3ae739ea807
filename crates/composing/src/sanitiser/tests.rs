//! Classic attacks and what is left of them.

use super::*;

#[test]
fn nothing_that_acts_passes() {
    for attack in [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" &#14; javascript:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\"&#x6A;avascript:alert(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"file:///etc/passwd\">x</a>",
        "<p onclick=alert(1) onmouseover='alert(1)'>x</p>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<style>@import 'evil.css'; p{background:red}</style>",
        "<iframe src=\"https://evil.example\"></iframe>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"evil.swf\"></object><embed src=\"evil.swf\">",
        "<form action=\"//evil.example\"><input name=a><button>go</button></form>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<title><a title=\"</title><img src=x onerror=alert(1)>\">",
        "<textarea><script>alert(1)</script></textarea>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<template><script>alert(1)</script></template>",
        "<base href=\"//evil.example/\"><meta http-equiv=refresh content=0>",
        "<link rel=stylesheet href=evil.css>",
        "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<p title='\"><script>alert(1)</script>'>x</p>",
        "<a href=\"https://a.example\" target=_top ping=//evil.example rel=opener>x</a>",
        "<select><style></select><img src=x onerror=alert(1)></style>",
        "<b <script>alert(1)</script>0",
    ] {
        let passed = sanitise(attack);
        let parsed = parse(passed.as_str());
        let tree = &parsed.tree;
        for node in tree.descendants(tree.root()) {
            let name = tree.name(node);
            assert!(name.is_empty() || TAGS.contains(&name), "{attack} → {passed}");
            for (attribute, value) in tree.attributes(node) {
                let acts = attribute.starts_with("on")
                    || matches!(attribute, "style" | "src" | "srcdoc" | "ping" | "target")
                    || (attribute == "href" && !value.starts_with("https:"));
                assert!(!acts, "{attack} → {passed}");
            }
        }
        assert_eq!(sanitise(passed.as_str()), passed, "passing twice: {attack}");
    }
}

#[test]
fn what_readers_need_passes() {
    for (markup, passed) in [
        ("<p class=\"lead\" lang=\"ar\" dir=\"rtl\">a</p>", None),
        ("<dl><dt>Lane</dt><dd>Where ships go</dd></dl>", None),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", None),
        (
            "<table><tbody><tr><td colspan=2 rowspan=3>x</td></tr></tbody></table>",
            Some("<table><tbody><tr><td colspan=\"2\" rowspan=\"3\">x</td></tr></tbody></table>"),
        ),
        ("<a href=\"/a?b=1&amp;c=2\">x</a><a href=\"mailto:a@b.example\">y</a>", None),
        ("<p id=\"main\">x</p>", Some("<p id=\"copy-main\">x</p>")),
        ("<iframe src=x></iframe>left", Some("left")),
        ("<h1>Big</h1> <blink>old</blink>", Some("Big old")),
        ("5 < 6 & 7 > 6", Some("5 &lt; 6 &amp; 7 &gt; 6")),
    ] {
        assert_eq!(sanitise(markup).as_str(), passed.unwrap_or(markup));
    }
}
