//! What templates may use: every context is a struct whose fields say what they are, and
//! `docs/theme-authors/contexts.md` is made from them.

/// A context as its documentation shows it.
pub(crate) struct Described {
    /// The struct's name.
    pub(crate) name: &'static str,
    /// What it is for.
    pub(crate) about: &'static str,
    /// Its fields, in order: name, Rust type, what it is.
    pub(crate) fields: &'static [(&'static str, &'static str, &'static str)],
}

/// Declares a context: a serialisable struct that knows its own documentation.
macro_rules! context {
    (
        $(#[doc = $about:literal])+
        $vis:vis $name:ident {
            $($(#[doc = $doc:literal])+ $field:ident: $kind:ty,)+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, serde::Serialize)]
        $vis struct $name {
            $($(#[doc = $doc])+ $vis $field: $kind,)+
        }

        impl $name {
            /// What theme authors read about it.
            pub(crate) const DESCRIBED: $crate::page::context::Described =
                $crate::page::context::Described {
                    name: stringify!($name),
                    about: concat!($($about),+),
                    fields: &[
                        $((stringify!($field), stringify!($kind), concat!($($doc),+)),)+
                    ],
                };
        }
    };
}

pub(crate) use context;

/// The type of a field in a theme author's words.
pub(crate) fn kind_in_words(kind: &str) -> String {
    let kind: String = kind.chars().filter(|c| !c.is_whitespace()).collect();
    let inside = |outer: &str| kind.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inside("Option<") {
        format!("{} or none", kind_in_words(inner))
    } else if let Some(inner) = inside("Vec<") {
        format!("list of {}", kind_in_words(inner))
    } else {
        match kind.as_str() {
            "String" | "&'staticstr" => "text".to_owned(),
            "bool" => "true or false".to_owned(),
            "u16" | "u32" | "u64" | "usize" => "number".to_owned(),
            "Value" => "markup".to_owned(),
            "Say" => "function".to_owned(),
            name => format!("[{name}](#{})", name.to_lowercase()),
        }
    }
}
