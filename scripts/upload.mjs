// `node scripts/upload.mjs chrome|firefox`: hands the packages in `release` to a store, for its review. Chrome's keeps them
// as a draft until somebody publishes it; Firefox's gets the source too. The workflow of a release runs this with the
// secrets of a protected environment, see store/checklist.md. Where one is missing, nothing is sent.

import { createHmac, randomUUID } from "node:crypto";
import { openAsBlob, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { NeedsPerson, root } from "./prepare.mjs";

const FIREFOX = "https://addons.mozilla.org/api/v5/addons";
const FIREFOX_ID = "{6f0d3c52-8f0e-4b57-9d0b-6a1c1e2b7a44}";
/** The check of a package takes seconds; after five minutes something is wrong. */
const LOOKS = 60;
const BETWEEN_LOOKS = 5_000;

const stores = { chrome: uploadToChrome, firefox: uploadToFirefox };

try {
  const [store] = process.argv.slice(2);
  if (!Object.hasOwn(stores, store ?? "")) throw new NeedsPerson("Say which store: chrome or firefox.");
  console.log(await stores[store]());
} catch (error) {
  if (!(error instanceof NeedsPerson)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function uploadToChrome() {
  const { CHROME_ITEM, CHROME_CLIENT_ID, CHROME_CLIENT_SECRET, CHROME_REFRESH_TOKEN } = secrets(
    "CHROME_ITEM",
    "CHROME_CLIENT_ID",
    "CHROME_CLIENT_SECRET",
    "CHROME_REFRESH_TOKEN",
  );
  const { access_token: token } = await ask("https://oauth2.googleapis.com/token", {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "refresh_token",
      client_id: CHROME_CLIENT_ID,
      client_secret: CHROME_CLIENT_SECRET,
      refresh_token: CHROME_REFRESH_TOKEN,
    }),
  });
  // Named as `publishers/<publisher>/items/<item>`.
  const { uploadState: state } = await ask(
    `https://chromewebstore.googleapis.com/upload/v2/${CHROME_ITEM}:upload`,
    { method: "POST", headers: { Authorization: `Bearer ${token}` }, body: await packed("chromium") },
  );
  if (!["SUCCEEDED", "IN_PROGRESS"].includes(state)) {
    throw new NeedsPerson(`Chrome's store did not take the package (${state}): look into its dashboard.`);
  }
  return "The package is a draft in Chrome's store: publish it in its dashboard.";
}

async function uploadToFirefox() {
  const { FIREFOX_KEY, FIREFOX_SECRET } = secrets("FIREFOX_KEY", "FIREFOX_SECRET");
  const askStore = (path, method, body) =>
    ask(`${FIREFOX}/${path}`, {
      method,
      headers: { Authorization: `JWT ${ticket(FIREFOX_KEY, FIREFOX_SECRET)}` },
      ...(body && { body }),
    });
  const upload = form({ upload: [await packed("firefox"), "limber.zip"], channel: "listed" });
  const { uuid } = await askStore("upload/", "POST", upload);
  await checked(() => askStore(`upload/${uuid}/`, "GET"));
  const source = form({ upload: uuid, source: [await packed("source"), "limber-source.zip"] });
  await askStore(`addon/${encodeURIComponent(FIREFOX_ID)}/versions/`, "POST", source);
  return "The package is with Firefox's store, for its review.";
}

/** Waits until the store has checked the package. */
async function checked(look) {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const { processed, valid } = await look();
    if (processed && valid) return;
    if (processed)
      throw new NeedsPerson("Firefox's store finds fault with the package: look into its developer hub.");
    await wait(BETWEEN_LOOKS);
  }
  throw new NeedsPerson("Firefox's store has not checked the package in five minutes: try again later.");
}

/** Lets the bearer in for a minute. */
function ticket(key, secret) {
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const now = Math.floor(Date.now() / 1_000);
  const claims = { iss: key, jti: randomUUID(), iat: now, exp: now + 60 };
  const content = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`;
}

function form(parts) {
  const data = new FormData();
  for (const [name, part] of Object.entries(parts)) data.append(name, ...[part].flat());
  return data;
}

function packed(name) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return openAsBlob(join(root, "release", `limber-${version}-${name}.zip`)).catch(() => {
    throw new NeedsPerson(`There is no package for ${name} in release: run npm run pack first.`);
  });
}

function secrets(...names) {
  const missing = names.find((name) => !process.env[name]);
  if (missing !== undefined) {
    throw new NeedsPerson(`The environment has no ${missing}: see store/checklist.md for what it needs.`);
  }
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

async function ask(address, request) {
  const response = await fetch(address, request);
  if (response.ok) return response.json();
  // Without its text, which may repeat what was sent.
  throw new NeedsPerson(
    `${new URL(address).host} refused the request with ${response.status}: look into its dashboard.`,
  );
}
