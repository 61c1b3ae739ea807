// Passkeys: what the pages cannot do without a script. Everything else works without it.
"use strict";

const decode = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const encode = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** Sends JSON to the newsroom; what comes back, or an error that says why not. */
async function send(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: {
      "accept": "application/json",
      "content-type": "application/json",
      "x-csrf-token": document.querySelector("input[name=csrf]").value,
    },
    body: JSON.stringify(body),
  });
  const said = await answer.json();
  if (answer.ok) return said;
  if (said.code === "proof-wanted") {
    const here = encodeURIComponent(location.pathname + "#passkeys");
    location.assign("/newsroom/proof?next=" + here);
  }
  throw new Error(said.sentence);
}

/** Adds a passkey of this device to the account. */
async function add() {
  const { publicKey } = await send("/newsroom/account/passkeys/begin", {});
  publicKey.challenge = decode(publicKey.challenge);
  publicKey.user.id = decode(publicKey.user.id);
  for (const known of publicKey.excludeCredentials ?? []) known.id = decode(known.id);
  const made = await navigator.credentials.create({ publicKey });
  const credential = {
    id: made.id,
    rawId: encode(made.rawId),
    type: made.type,
    extensions: made.getClientExtensionResults(),
    response: {
      attestationObject: encode(made.response.attestationObject),
      clientDataJSON: encode(made.response.clientDataJSON),
      transports: made.response.getTransports?.() ?? [],
    },
  };
  const name = document.getElementById("passkey-name").value;
  return send("/newsroom/account/passkeys", { name, credential });
}

/** Signs in with a passkey the device offers. */
async function signIn() {
  const { publicKey } = await send("/newsroom/sign-in/passkey/begin", {});
  publicKey.challenge = decode(publicKey.challenge);
  publicKey.allowCredentials = [];
  const given = await navigator.credentials.get({ publicKey });
  const { authenticatorData, clientDataJSON, signature, userHandle } = given.response;
  const credential = {
    id: given.id,
    rawId: encode(given.rawId),
    type: given.type,
    extensions: given.getClientExtensionResults(),
    response: {
      authenticatorData: encode(authenticatorData),
      clientDataJSON: encode(clientDataJSON),
      signature: encode(signature),
      userHandle: userHandle ? encode(userHandle) : null,
    },
  };
  const next = document.querySelector("input[name=next]").value;
  return send("/newsroom/sign-in/passkey", { next, credential });
}

const acts = { "add": add, "sign-in": signIn };

for (const button of window.PublicKeyCredential ? document.querySelectorAll("[data-passkey]") : []) {
  const form = button.closest("[data-passkey-form]");
  button.hidden = false;
  if (form) form.hidden = false;
  form?.addEventListener("submit", (event) => { event.preventDefault(); button.click(); });
  button.addEventListener("click", async () => {
    const said = document.querySelector("[data-passkey-said]");
    said.hidden = true;
    button.disabled = true;
    try {
      const { next } = await acts[button.dataset.passkey]();
      if (next === location.pathname) location.reload(); else location.assign(next);
    } catch (fault) {
      said.textContent = fault.message;
      said.hidden = false;
    }
    button.disabled = false;
  });
}
