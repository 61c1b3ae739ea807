//! Known answers: the Certificate Transparency tree, the note of Go's `sumdb`, C2SP's examples.

use std::collections::HashMap;

use super::*;

/// The entries of RFC 6962's well-known test tree, in hexadecimal.
const ENTRIES: [&[u8]; 8] = [
    b"",
    b"\x00",
    b"\x10",
    b"\x20\x21",
    b"\x30\x31",
    b"\x40\x41\x42\x43",
    b"\x50\x51\x52\x53\x54\x55\x56\x57",
    b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
];

/// Its roots by size.
const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const GO_KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const GO_SEED: &str = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const GO_NOTE: &str = "If you think cryptography is the answer to your problem,\n\
    then you don't know what your problem is.\n\n\
    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb\
    6KE6RyyBwJnAM=\n";

type Stored = HashMap<Node, Hash>;

fn grown(entries: impl IntoIterator<Item = Vec<u8>>) -> (Stored, Vec<Hash>) {
    let mut frontier = Frontier::default();
    let mut stored = Stored::new();
    let mut roots = vec![frontier.root()];
    for entry in entries {
        stored.extend(frontier.append(leaf_hash(&entry)));
        roots.push(frontier.root());
    }
    (stored, roots)
}

fn hashes(hex: &[&str]) -> Vec<Hash> {
    hex.iter().map(|hex| Hash::from_hex(hex).unwrap()).collect()
}

#[test]
fn the_tree_has_the_published_roots() {
    let (stored, roots) = grown(ENTRIES.map(<[u8]>::to_vec));
    assert_eq!(roots, hashes(&ROOTS));
    let stored = |node| stored.get(&node).copied();
    for (size, root) in (0..).zip(&roots) {
        let read = Frontier::read(size, stored).unwrap();
        assert_eq!((read.size(), read.root()), (size, *root), "{size}");
    }
}

#[test]
fn proofs_are_the_published_ones() {
    let (stored, _) = grown(ENTRIES.map(<[u8]>::to_vec));
    let stored = |node| stored.get(&node).copied();
    let inclusion = [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ];
    assert_eq!(inclusion_proof(5, 8, stored).unwrap(), hashes(&inclusion));
    let consistency = [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ];
    assert_eq!(consistency_proof(6, 8, stored).unwrap(), hashes(&consistency));
}

#[test]
fn every_proof_of_every_tree_holds_and_no_other_does() {
    let (stored, roots) = grown((0..37_u8).map(|entry| vec![entry; 3]));
    let at = |node| stored.get(&node).copied();
    for (size, root) in (0..).zip(&roots) {
        for index in 0..size {
            let leaf = stored[&Node { level: 0, index }];
            let proof = inclusion_proof(index, size, at).unwrap();
            assert!(inclusion_nodes(index, size).unwrap().iter().all(|n| stored.contains_key(n)));
            let verify = |index, size, proof: &[Hash], leaf: &Hash| {
                verify_inclusion(leaf, index, size, proof, root)
            };
            assert_eq!(verify(index, size, &proof, &leaf), Ok(()), "{index} of {size}");
            assert!(verify(index + 1, size, &proof, &leaf).is_err());
            assert!(verify(index, size, &proof, root).is_err() || size == 1);
            let longer = [proof.as_slice(), &[*root]].concat();
            assert!(verify(index, size, &longer, &leaf).is_err());
            assert!(size == 1 || verify(index, size, &proof[1..], &leaf).is_err());
        }
        for (older, older_root) in (0..=size).zip(&roots) {
            let proof = consistency_proof(older, size, at).unwrap();
            let verify =
                |proof: &[Hash], of: &Hash| verify_consistency(older, size, proof, of, root);
            assert_eq!(verify(&proof, older_root), Ok(()), "{older} of {size}");
            assert!(verify(&proof, &leaf_hash(b"another")).is_err());
            let longer = [proof.as_slice(), &[*root]].concat();
            assert!(verify(&longer, older_root).is_err());
            assert!(proof.is_empty() || verify(&proof[1..], older_root).is_err());
        }
    }
}

#[test]
fn what_the_tree_does_not_hold_is_not_proven() {
    let (stored, _) = grown([vec![1], vec![2]]);
    let at = |node| stored.get(&node).copied();
    let out = |wanted, size| Err(LogError::OutOfTree { wanted, size });
    assert_eq!(inclusion_proof(2, 2, at), out(2, 2));
    assert_eq!(consistency_proof(3, 2, at), out(3, 2));
    let missing = Node { level: 1, index: 0 };
    assert_eq!(
        consistency_proof(2, 3, |_| None),
        Err(LogError::NodeMissing(Node { level: 0, index: 2 }))
    );
    assert_eq!(Frontier::read(2, |_| None), Err(LogError::NodeMissing(missing)));
}

#[test]
fn the_note_of_go_is_made_and_read_alike() {
    use base64::Engine as _;
    let seed = base64::engine::general_purpose::STANDARD.decode(GO_SEED).unwrap();
    let key = SigningKey::from_seed("PeterNeumann", seed[1..].try_into().unwrap()).unwrap();
    assert_eq!(key.verifier().to_string(), GO_KEY);
    let note = Note::parse(GO_NOTE).unwrap();
    assert_eq!(Note::signed(&note.text, &[&key]).unwrap().to_string(), GO_NOTE);
    let known = [VerifierKey::parse(GO_KEY).unwrap()];
    assert_eq!(note.verify(&known), Ok(vec!["PeterNeumann"]));
    let changed = Note::parse(&GO_NOTE.replace("problem is", "answer is")).unwrap();
    assert_eq!(changed.verify(&known), Err(LogError::SignatureWrong("PeterNeumann".into())));
    assert_eq!(note.verify(&[]), Err(LogError::NotSigned));
}

#[test]
fn what_is_not_a_key_is_refused() {
    for cut in 1..GO_KEY.len() {
        assert!(VerifierKey::parse(&GO_KEY[cut..]).is_err(), "{cut}");
        assert!(VerifierKey::parse(&GO_KEY[..cut]).is_err(), "{cut}");
    }
    // Wrong length and unknown kind of key, each with the hash that would fit.
    for key in [
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ] {
        assert!(VerifierKey::parse(key).is_err(), "{key}");
    }
    assert!(SigningKey::from_seed("two words", &[7; 32]).is_err());
}

#[test]
fn what_is_not_a_note_is_refused() {
    for note in [
        "",
        "text\n",
        "text\n\n",
        "text\n\n— Peter AAAAAAE=",
        "text\n\n-- Peter AAAAAAE=\n",
        "text\n\n— Peter AAAAAA==\n",
        "text\n\n— Pe+ter AAAAAAE=\n",
        "text\n\n— Peter  AAAAAAE=\n",
        "te\txt\n\n— Peter AAAAAAE=\n",
        "text\n\n— Peter AAAAAAE=\nmore\n",
    ] {
        assert!(matches!(Note::parse(note), Err(LogError::NoteMalformed(_))), "{note:?}");
    }
    assert!(Note::parse("text\n\n— Peter AAAAAAE=\n").is_ok());
    let key = SigningKey::from_seed("courier.example", &[7; 32]).unwrap();
    for (text, keys) in [("no line break", &[&key][..]), ("a\tb\n", &[&key]), ("no key\n", &[])] {
        assert!(matches!(Note::signed(text, keys), Err(LogError::NoteMalformed(_))), "{text}");
    }
}

#[test]
fn a_checkpoint_goes_out_and_comes_back() {
    let key = SigningKey::from_seed("courier.example/versions", &[7; 32]).unwrap();
    let root = Hash::from_hex(ROOTS[8]).unwrap();
    let checkpoint = Checkpoint::new("courier.example/versions", 8, root);
    let text = checkpoint.text().unwrap();
    assert_eq!(text, "courier.example/versions\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n");
    let note = checkpoint.signed(&key).unwrap().to_string();
    assert!(note.starts_with(&format!("{text}\n— courier.example/versions ")));
    let known = [key.verifier()];
    let open = |note: &str, origin| Checkpoint::open(note, origin, &known);
    assert_eq!(open(&note, "courier.example/versions"), Ok(checkpoint));
    assert!(matches!(open(&note, "other.example"), Err(LogError::OriginWrong { .. })));
    let grown = note.replacen("\n8\n", "\n9\n", 1);
    assert!(matches!(open(&grown, "courier.example/versions"), Err(LogError::SignatureWrong(_))));
}

#[test]
fn the_example_of_the_standard_is_read_and_faults_are_refused() {
    let good =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    let read = Checkpoint::parse(good).unwrap();
    assert_eq!((read.size, read.text().as_deref()), (20_852_163, Ok(good)));
    assert_eq!(Checkpoint::parse(&format!("{good}more\n")).unwrap().extensions, ["more"]);
    for bad in [
        good.trim_end().to_owned(),
        good.replace("2085", "02085"),
        good.replace("2085", "+2085"),
        good.replace("CsUY", "Cs"),
        good.replace("example.com/behind-the-sofa", ""),
        format!("{good}\n"),
        "a\n1\n".to_owned(),
    ] {
        assert!(matches!(Checkpoint::parse(&bad), Err(LogError::CheckpointMalformed(_))), "{bad}");
    }
    let sly = Checkpoint { origin: "evil\n9".into(), ..read };
    assert!(sly.text().is_err());
}
