//! Both engines.
