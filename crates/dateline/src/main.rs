//! The building: one readable boot.
fn main() {}
