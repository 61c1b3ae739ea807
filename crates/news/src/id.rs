//! Row identities: one type for each noun, so that a topic's number cannot stand for a person's.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize,
            serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// An article's number, given once and never reused.
    ArticleId,
    /// A static page's number.
    PageId,
    /// A section's number.
    SectionId,
    /// A topic's number.
    TopicId,
    /// A person's number: one record for people who write and people who are quoted.
    PersonId,
    /// A picture's or other file's number.
    PictureId,
    /// A quotation's number, which is its address too.
    QuotationId,
    /// The number of one import of one file.
    ImportId,
    /// A staff member's number.
    StaffId,
}
