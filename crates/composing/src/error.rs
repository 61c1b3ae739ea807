//! What can go wrong while a page is set.

/// A fault of the theme or, which cannot happen while values go into strings, of a writer.
#[derive(Debug, thiserror::Error)]
pub enum ComposingError {
    /// A template used something that is not there, or used it wrongly.
    #[error("templates/{template}, line {line}: {why}")]
    Template {
        /// The template's file name.
        template: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        why: String,
    },
    /// The XML writer failed.
    #[error("The feed or sitemap could not be written: {0}")]
    Xml(#[from] std::io::Error),
    /// The JSON writer failed.
    #[error("The JSON could not be written: {0}")]
    Json(#[from] serde_json::Error),
}

impl ComposingError {
    /// A short stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Template { .. } => "template_failed",
            Self::Xml(_) => "xml_failed",
            Self::Json(_) => "json_failed",
        }
    }

    /// The innermost fault: an error in an included template names that template.
    #[expect(clippy::needless_pass_by_value, reason = "it is what map_err hands over")]
    pub(crate) fn template(error: minijinja::Error) -> Self {
        let mut innermost = &error;
        let mut source = std::error::Error::source(&error);
        while let Some(cause) = source {
            if let Some(cause) = cause.downcast_ref::<minijinja::Error>() {
                innermost = cause;
            }
            source = cause.source();
        }
        Self::Template {
            template: innermost.name().unwrap_or("(no name)").to_owned(),
            line: innermost.line().unwrap_or(0),
            why: innermost.detail().map_or_else(
                || innermost.kind().to_string(),
                |detail| format!("{}: {detail}", innermost.kind()),
            ),
        }
    }
}
