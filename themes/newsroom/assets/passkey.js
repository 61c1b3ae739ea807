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

/** Asks the device for a passkey of whoever sits at it. */
async function given(address) {
  const { publicKey } = await send(address, {});
  publicKey.challenge = decode(publicKey.challenge);
  publicKey.allowCredentials = [];
  const key = await navigator.credentials.get({ publicKey });
  const { authenticatorData, clientDataJSON, signature, userHandle } = key.response;
  return {
    id: key.id,
    rawId: encode(key.rawId),
    type: key.type,
    extensions: key.getClientExtensionResults(),
    response: {
      authenticatorData: encode(authenticatorData),
      clientDataJSON: encode(clientDataJSON),
      signature: encode(signature),
      userHandle: userHandle ? encode(userHandle) : null,
    },
  };
}

/** Signs in with a passkey the device offers. */
async function signIn() {
  const credential = await given("/newsroom/sign-in/passkey/begin");
  const next = document.querySelector("input[name=next]").value;
  return send("/newsroom/sign-in/passkey", { next, credential });
}

/** Gives a passkey in place of the password once more; then what was typed goes its way. */
async function prove() {
  const credential = await given("/newsroom/proof/passkey/begin");
  return send("/newsroom/proof/passkey", { credential });
}

const acts = { "add": add, "sign-in": signIn, "prove": prove };

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
      if (next === undefined) button.form.submit();
      else if (next === location.pathname) location.reload(); else location.assign(next);
    } catch (fault) {
      said.textContent = fault.message;
      said.hidden = false;
    }
    button.disabled = false;
  });
}
