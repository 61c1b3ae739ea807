//! The root key beside the archive, and random bytes.

use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use archive::Keys;

use crate::building::{Fault, file_fault};

/// Hexadecimal digits of a root key.
const DIGITS: usize = 64;

/// The paper's keys: from the file, which is made at the first start and is nobody else's to read.
/// Whoever copies the archive without it has no use of what is sealed there.
pub(crate) fn keys(file: &Path) -> Result<Keys, Fault> {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(fault) if fault.kind() == ErrorKind::NotFound => make(file)?,
        Err(source) => return Err(file_fault("Reading", file, source)),
    };
    read(&text).map(Keys::new).ok_or_else(|| {
        let file = file.display();
        Fault::Refused(format!("{file} holds no key: {DIGITS} hexadecimal digits are expected."))
    })
}

/// 32 random bytes from the system.
pub(crate) fn chance() -> [u8; 32] {
    let mut bytes = [0; 32];
    // Linux's getrandom does not fail once the system runs.
    getrandom::fill(&mut bytes).unwrap_or_else(|fault| panic!("no random bytes: {fault}"));
    bytes
}

/// 16 random bytes.
pub(crate) fn salt() -> [u8; 16] {
    let [salt @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = chance();
    salt
}

/// Writes a new key. Written whole beside its place and then linked there, so that of two programs
/// that start at once both have the same.
fn make(file: &Path) -> Result<String, Fault> {
    let key = chance().iter().fold(String::new(), |key, byte| key + &format!("{byte:02x}")) + "\n";
    let beside = file.with_extension(format!("new-{}", std::process::id()));
    let failed = |source| file_fault("Writing", file, source);
    let mut opening = std::fs::OpenOptions::new();
    opening.write(true).create(true).truncate(true).mode(0o600);
    let mut new = opening.open(&beside).map_err(failed)?;
    new.write_all(key.as_bytes()).and_then(|()| new.sync_all()).map_err(failed)?;
    let linked = std::fs::hard_link(&beside, file);
    std::fs::remove_file(&beside).map_err(failed)?;
    match linked {
        Ok(()) => Ok(key),
        Err(fault) if fault.kind() == ErrorKind::AlreadyExists => {
            std::fs::read_to_string(file).map_err(failed)
        }
        Err(source) => Err(failed(source)),
    }
}

fn read(text: &str) -> Option<[u8; 32]> {
    let text = text.trim();
    let is_key = text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut key = [0; 32];
    for (at, byte) in key.iter_mut().enumerate().filter(|_| is_key) {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    is_key.then_some(key)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use archive::Purpose;

    use super::*;

    #[test]
    fn the_key_is_made_once_and_is_nobody_elses() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("keys");
        let first = keys(&file).unwrap().key(Purpose::Links);
        assert_eq!(keys(&file).unwrap().key(Purpose::Links), first);
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        std::fs::write(&file, "é".repeat(32)).unwrap();
        assert!(keys(&file).unwrap_err().to_string().contains("64 hexadecimal digits"));
    }
}
