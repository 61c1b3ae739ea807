//! A passkey in somebody's hand: what a browser and its authenticator do (WebAuthn Level 3), in the
//! plainest form: one key on P-256, no attestation, its owner always verified.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{DerSignature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Flags of authenticator data: present, verified, and with a new credential.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const WITH_CREDENTIAL: u8 = 0x40;

/// An authenticator with one passkey.
pub struct Authenticator {
    key: SigningKey,
    credential: [u8; 16],
    counter: u32,
    owner: Option<String>,
    /// What the browser says it is at.
    pub origin: String,
    /// Whether it says that its owner was verified.
    pub is_verified: bool,
}

impl Authenticator {
    /// A new one; `number` tells it from others.
    ///
    /// # Panics
    /// When `number` is 0, of which no key can be made.
    pub fn new(number: u8) -> Self {
        let key = SigningKey::from_slice(&[number; 32]).expect("a key");
        let origin = crate::TestPaper::URL.to_owned();
        Self { key, credential: [number; 16], counter: 0, owner: None, origin, is_verified: true }
    }

    /// Makes its passkey, as `navigator.credentials.create` does.
    ///
    /// # Panics
    /// Never: its data always fit a byte's length.
    pub fn create(&mut self, options: &Value) -> Value {
        let asked = &options["publicKey"];
        self.owner = asked["user"]["id"].as_str().map(str::to_owned);
        let client = self.client("webauthn.create", asked);
        let mut data = self.data(text(&asked["rp"]["id"]), WITH_CREDENTIAL);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.credential);
        data.extend(self.public_key());
        // A map of three: the format, what it says, and the data as a byte string.
        let mut object = vec![0xa3];
        object.extend(b"\x63fmt\x64none\x67attStmt\xa0\x68authData\x58");
        object.push(u8::try_from(data.len()).expect("fewer than 256 bytes"));
        object.extend(data);
        self.credential(&json!({
            "attestationObject": URL_SAFE_NO_PAD.encode(object),
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
        }))
    }

    /// Signs with its passkey, as `navigator.credentials.get` does.
    pub fn get(&mut self, options: &Value) -> Value {
        let asked = &options["publicKey"];
        self.counter += 1;
        let client = self.client("webauthn.get", asked);
        let data = self.data(text(&asked["rpId"]), 0);
        let signed = [data.as_slice(), Sha256::digest(&client).as_slice()].concat();
        let signature: DerSignature = self.key.sign(&signed);
        self.credential(&json!({
            "authenticatorData": URL_SAFE_NO_PAD.encode(data),
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "signature": URL_SAFE_NO_PAD.encode(signature.as_bytes()),
            "userHandle": self.owner,
        }))
    }

    fn credential(&self, response: &Value) -> Value {
        let id = URL_SAFE_NO_PAD.encode(self.credential);
        let (kind, extensions) = ("public-key", json!({}));
        json!({
            "id": id, "rawId": id, "type": kind, "extensions": extensions, "response": response,
        })
    }

    fn client(&self, kind: &str, asked: &Value) -> Vec<u8> {
        let client = json!({
            "type": kind,
            "challenge": asked["challenge"],
            "origin": self.origin,
            "crossOrigin": false,
        });
        client.to_string().into_bytes()
    }

    fn data(&self, host: &str, flags: u8) -> Vec<u8> {
        let verified = if self.is_verified { VERIFIED } else { 0 };
        let mut data = Sha256::digest(host.as_bytes()).to_vec();
        data.push(flags | PRESENT | verified);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The public key as COSE (RFC 9052): two coordinates on P-256, for ES256.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let bytes = point.as_bytes();
        let mut cose = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        cose.extend_from_slice(&bytes[1..33]);
        cose.extend([0x22, 0x58, 0x20]);
        cose.extend_from_slice(&bytes[33..65]);
        cose
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
