// A newsroom of one article, for the editor's story: it speaks the contract and nothing more.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const here = new URL(".", import.meta.url);
const built = new URL("../../built/", here);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; " +
  "connect-src 'self'; font-src 'self'; form-action 'self'";
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5Erk" +
    "Jggg==",
  "base64",
);

/** Starts it; `article` holds what is saved, `answers` the next answers to a draft, if not 200. */
export async function newsroom(body, { style = new URL("page.css", here), look = {} } = {}) {
  const room = {
    article: { revision: 31, fields: {}, body },
    answers: [],
    token: "token-1",
    drafts: [],
    sent: [],
    uploads: [],
    others: [],
    isUp: true,
  };
  const server = createServer((request, response) => {
    if (!room.isUp) return request.socket.destroy();
    answer(room, request, response, style, look).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  room.address = `http://127.0.0.1:${server.address().port}`;
  room.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return room;
}

async function answer(room, request, response, style, look) {
  const { method, url } = request;
  const path = new URL(url, "http://x").pathname;
  const send = (status, type, text, more = {}) =>
    response.writeHead(status, { "Content-Type": type, ...more }).end(text);
  const json = (status, value) =>
    send(
      status,
      status < 400 || status === 409 ? "application/json" : "application/problem+json",
      JSON.stringify(value),
    );
  if (method === "GET" && path === "/newsroom/articles/7") {
    const page = await readFile(new URL("page.html", here), "utf8");
    const filled = fill(page, room, look);
    return send(200, "text/html; charset=utf-8", filled, { "Content-Security-Policy": POLICY });
  }
  if (method === "GET" && path === "/page.css") return send(200, "text/css", await readFile(style));
  if (method === "GET" && path.startsWith("/built/")) {
    const type = path.endsWith(".js") ? "text/javascript" : "text/css";
    return send(200, type, await readFile(new URL(path.slice(7), built)));
  }
  if (method === "GET" && path.startsWith("/fonts/")) {
    return send(200, "font/woff2", await readFile(new URL(`../fonts/${path.slice(7)}`, style)));
  }
  if (method === "GET" && path === "/picture.png") {
    return send(200, "image/png", look.picture ? await readFile(look.picture) : DOT);
  }
  const given = await bytesOf(request);
  if (method === "POST" && path === "/newsroom/articles/7") {
    room.sent.push(new URLSearchParams(given.toString()));
    return send(
      200,
      "text/html; charset=utf-8",
      "<!doctype html><title>Sent</title><p id=sent>Sent",
    );
  }
  if (request.headers["x-csrf-token"] !== room.token)
    return json(403, { detail: "Sign in again." });
  if (method === "PUT" && path === "/newsroom/articles/7/draft") return draft(room, given, json);
  if (method === "POST" && path === "/newsroom/articles/7/here")
    return json(200, { others: room.others });
  if (method === "POST" && path === "/newsroom/pictures") {
    room.uploads.push(given.length);
    return json(201, { id: 40 + room.uploads.length, url: "/picture.png" });
  }
  return json(404, { detail: "Not here." });
}

function draft(room, given, json) {
  const draft = JSON.parse(given.toString());
  room.drafts.push(draft);
  const next = room.answers.shift();
  if (next)
    return json(next.status, typeof next.value === "function" ? next.value(draft) : next.value);
  if (draft.revision !== room.article.revision) return json(500, { detail: "a stale revision" });
  room.article = { ...draft, revision: draft.revision + 1 };
  return json(200, { revision: room.article.revision, saved_at: "2025-11-24T14:38:00Z" });
}

function fill(page, { article, token }, { lang = "en", dir = "ltr" }) {
  const safe = (value) => JSON.stringify(value).replace(/</g, "\\u003c");
  const pictures = {
    12: { url: "/picture.png", width: 1200, height: 750, alt: "A bridge", credit: "A. Brandt" },
  };
  const values = {
    tree: safe(article.body),
    pictures: safe(pictures),
    words: "{}",
    token,
    lang,
    dir,
    revision: String(article.revision),
  };
  return page.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

async function bytesOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
